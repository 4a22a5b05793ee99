package org.throughline.casefile.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.CaseStatus;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.Timeline;
import org.throughline.casefile.TransferProcess;
import org.throughline.casefile.Transfers;
import org.throughline.closure.ClosureProcess;
import org.throughline.engine.AnsweredForm;
import org.throughline.followup.FollowUpProcess;
import org.throughline.intake.DuplicateCases;
import org.throughline.intake.IntakeProcess;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.shared.Stage;

/** The whole way of a case, with every process that it calls run for real. */
@LifecycleTest
class CaseLifecycleProcessTest {

    private static final List<Map<String, Object>> A_ROOM =
            List.of(Map.of("serviceNeed", "housing", "description", "A room near the school"));

    @Autowired
    LifecycleDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    ContactEndings endings;

    @Autowired
    DuplicateCases duplicates;

    @Autowired
    Timeline timeline;

    @Autowired
    Transfers transfers;

    @Autowired
    SafetyConcerns concerns;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService management;

    private String number;
    private ProcessInstance lifecycle;

    @BeforeEach
    void somebodyAsksForHelp() {
        AbstractAssertions.init(engine);
        number = driver.request();
        lifecycle = driver.process(number, CaseLifecycleProcess.KEY);
    }

    @Test
    void aRequestThatIntakeScreensOutIsClosedThere() {
        driver.until(number, IntakeProcess.Elements.SCREEN_REQUEST);
        driver.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "screened-out"));

        assertThat(lifecycle)
                .isEnded()
                .hasPassed(
                        CaseLifecycleProcess.Elements.ACCEPTED_FOR_SERVICE,
                        CaseLifecycleProcess.Elements.REQUEST_NOT_TAKEN,
                        CaseLifecycleProcess.Elements.NOT_ACCEPTED,
                        CaseLifecycleProcess.Elements.CLOSE_AT_INTAKE,
                        CaseLifecycleProcess.Elements.NOT_OPENED)
                .hasNotPassed(CaseLifecycleProcess.Elements.TRIAGE_CASE);
        Assertions.assertThat(file().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void aRequestThatNeedsInformationOnlyIsAnsweredAndClosedThere() {
        driver.until(number, IntakeProcess.Elements.SCREEN_REQUEST);
        driver.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "information-only"));

        assertThat(lifecycle)
                .isEnded()
                .hasPassed(
                        CaseLifecycleProcess.Elements.REQUEST_ANSWERED,
                        CaseLifecycleProcess.Elements.NOT_ACCEPTED,
                        CaseLifecycleProcess.Elements.NOT_OPENED);
        Assertions.assertThat(file().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void anAcceptedRequestIsTriagedAndASupervisorAssignsIt() {
        driver.until(number, CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        assertThat(lifecycle)
                .hasPassed(
                        CaseLifecycleProcess.Elements.ACCEPTED_FOR_SERVICE,
                        CaseLifecycleProcess.Elements.TRIAGE_CASE,
                        CaseLifecycleProcess.Elements.RECORD_TRIAGE,
                        CaseLifecycleProcess.Elements.PROPOSE_WORKER)
                .isWaitingAt(CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        Assertions.assertThat(file().priority()).isIn("urgent", "high", "normal", "low");

        driver.complete(number, CaseLifecycleProcess.Elements.ASSIGN_WORKER, Map.of("worker", "caseworker"));

        assertThat(lifecycle)
                .hasPassed(CaseLifecycleProcess.Elements.RECORD_ASSIGNMENT)
                .isWaitingAt(CaseLifecycleProcess.Elements.ASSESSMENT);
        Assertions.assertThat(file().worker()).isEqualTo("caseworker");
        Assertions.assertThat(file().team()).isEqualTo("north");
    }

    @Test
    void referralsRunBesideFollowUpAndWhatIsOpenIsSettledWhenTheWorkIsFinished() {
        plan(A_ROOM);
        assertThat(lifecycle)
                .hasPassed(CaseLifecycleProcess.Elements.ANNOUNCE_SERVICES)
                .isWaitingAt(CaseLifecycleProcess.Elements.FOLLOW_UP, CaseLifecycleProcess.Elements.REFERRAL);

        review("continue");
        assertThat(lifecycle)
                .isWaitingAt(CaseLifecycleProcess.Elements.FOLLOW_UP, CaseLifecycleProcess.Elements.REFERRAL);
        review("close");

        assertThat(lifecycle)
                .hasPassed(
                        CaseLifecycleProcess.Elements.REVIEW_OUTCOME,
                        CaseLifecycleProcess.Elements.WORK_FINISHED,
                        CaseLifecycleProcess.Elements.SETTLE_REFERRALS)
                .isWaitingAt(CaseLifecycleProcess.Elements.CLOSURE);
        Assertions.assertThat(referrals.ofCase(file().caseId()))
                .extracting(ReferralView::status)
                .containsOnly("cancelled");
        driver.until(number, null);
        assertThat(lifecycle).isEnded().hasPassed(CaseLifecycleProcess.Elements.CASE_CLOSED);
        Assertions.assertThat(file().status()).isEqualTo(CaseStatus.CLOSED);
        Assertions.assertThat(timers()).isZero();
    }

    @Test
    void aCaseThatNeedsNoServicesIsFollowedUpAtOnce() {
        plan(List.of());

        assertThat(lifecycle)
                .hasPassed(CaseLifecycleProcess.Elements.ANY_SERVICES_PLANNED)
                .hasNotPassed(CaseLifecycleProcess.Elements.ANNOUNCE_SERVICES)
                .isWaitingAt(CaseLifecycleProcess.Elements.FOLLOW_UP);
        Assertions.assertThat(driver.isOpen(number, ReferralProcess.Elements.CHOOSE_SERVICE))
                .isFalse();
        Assertions.assertThat(file().stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void aReviewMayAskForAnotherAssessmentOrARevisedPlanAndItsNewServicesAreArranged() {
        plan(List.of());

        review("reassess");
        assertThat(lifecycle).isWaitingAt(CaseLifecycleProcess.Elements.REASSESS);
        driver.until(number, PlanProcess.Elements.DRAFT_PLAN);
        assertThat(lifecycle)
                .hasPassed(CaseLifecycleProcess.Elements.REASSESS)
                .isWaitingAt(CaseLifecycleProcess.Elements.REVISE_PLAN);
        draft(A_ROOM);
        assertThat(lifecycle)
                .hasPassed(CaseLifecycleProcess.Elements.REVISE_PLAN, CaseLifecycleProcess.Elements.ANNOUNCE_SERVICES)
                .isWaitingAt(CaseLifecycleProcess.Elements.REFERRAL, CaseLifecycleProcess.Elements.FOLLOW_UP);

        review("revise-plan");
        assertThat(lifecycle)
                .isWaitingAt(CaseLifecycleProcess.Elements.REVISE_PLAN, CaseLifecycleProcess.Elements.REFERRAL);
    }

    @Test
    void whenEveryServiceIsSettledTheCaseIsInFollowUp() {
        plan(A_ROOM);
        Assertions.assertThat(file().stage()).isEqualTo(Stage.REFERRAL);

        driver.complete(number, ReferralProcess.Elements.CHOOSE_SERVICE, Map.of("choice", "unmet-need"));

        assertThat(lifecycle)
                .hasPassed(CaseLifecycleProcess.Elements.REFERRAL, CaseLifecycleProcess.Elements.SERVICES_ARRANGED)
                .isWaitingAt(CaseLifecycleProcess.Elements.FOLLOW_UP);
        Assertions.assertThat(file().stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void aSafetyConcernIsAnsweredWhileTheCaseGoesOn() {
        driver.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        concerns.raise(
                file().caseId(),
                AnsweredForm.latest(driver.answers("safety-concern", Map.of("immediateDanger", false))),
                driver.actor("caseworker"));
        assertThat(lifecycle)
                .isWaitingAt(CaseLifecycleProcess.Elements.ASSESSMENT, CaseLifecycleProcess.Elements.SAFETY_RESPONSE);

        driver.complete(number, SafetyResponseProcess.Elements.REPORT_BY_PHONE, Map.of());
        driver.complete(number, SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT, Map.of());
        driver.complete(number, SafetyResponseProcess.Elements.ACKNOWLEDGE_SAFETY_REPORT, Map.of());
        driver.runJobs(number);

        assertThat(lifecycle)
                .hasPassed(
                        CaseLifecycleProcess.Elements.SAFETY_RESPONSE,
                        CaseLifecycleProcess.Elements.SAFETY_CONCERN_HANDLED)
                .isWaitingAt(CaseLifecycleProcess.Elements.ASSESSMENT);
    }

    @Test
    void aTransferIsDecidedWhileTheCaseGoesOn() {
        driver.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        transfers.request(
                file().caseId(),
                AnsweredForm.latest(
                        Map.of("toTeam", "south", "reason", "moved", "handover", "Rent is paid until June.")),
                driver.actor("caseworker"));
        assertThat(lifecycle)
                .isWaitingAt(CaseLifecycleProcess.Elements.ASSESSMENT, CaseLifecycleProcess.Elements.TRANSFER);

        driver.complete(
                number,
                TransferProcess.Elements.DECIDE_TRANSFER,
                Map.of("transferDecision", "accept", "worker", "caseworker2"));

        assertThat(lifecycle)
                .hasPassed(CaseLifecycleProcess.Elements.TRANSFER, CaseLifecycleProcess.Elements.TRANSFER_SETTLED)
                .isWaitingAt(CaseLifecycleProcess.Elements.ASSESSMENT);
        Assertions.assertThat(file().worker()).isEqualTo("caseworker2");
    }

    @Test
    void aClientWhoIsLostIsClosedFromWhereverTheCaseStands() {
        plan(A_ROOM);
        endings.end(
                file().caseId(),
                AnsweredForm.latest(Map.of("reason", "client-withdrew", "details", "Found a room herself.")),
                driver.actor("caseworker"));
        assertThat(lifecycle)
                .hasPassed(
                        CaseLifecycleProcess.Elements.CONTACT_HAS_ENDED, CaseLifecycleProcess.Elements.SETTLE_REFERRALS)
                .isWaitingAt(CaseLifecycleProcess.Elements.CLOSURE);
        Assertions.assertThat(driver.openTasks(number)).containsExactly(ClosureProcess.Elements.PREPARE_CLOSURE);

        driver.until(number, null);

        assertThat(lifecycle)
                .isEnded()
                .hasPassed(CaseLifecycleProcess.Elements.CASE_CLOSED)
                .hasNotPassed(CaseLifecycleProcess.Elements.WORK_FINISHED);
        Assertions.assertThat(file().status()).isEqualTo(CaseStatus.CLOSED);
        Assertions.assertThat(timers()).isZero();
    }

    @Test
    void endingTheContactAlsoEndsTheDeliveryOfAReferralThatWasSent() {
        plan(A_ROOM);
        driver.complete(number, ReferralProcess.Elements.CHOOSE_SERVICE, Map.of("choice", "offer"));
        driver.complete(
                number,
                ReferralProcess.Elements.OFFER_TO_CLIENT,
                Map.of("offerResult", "accepted", "consentGiven", false));
        driver.complete(number, ReferralProcess.Elements.OBTAIN_CONSENT, Map.of("consent", "granted"));
        driver.complete(number, ReferralProcess.Elements.SEND_REFERRAL, ReferralDriver.BY_PHONE);
        ProcessInstance delivery = driver.process(number, ReferralDeliveryProcess.KEY);
        assertThat(delivery).isWaitingAt(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE);

        endings.end(
                file().caseId(),
                AnsweredForm.latest(Map.of("reason", "client-withdrew", "details", "Found a room herself.")),
                driver.actor("caseworker"));

        assertThat(delivery).isEnded();
        Assertions.assertThat(driver.openTasks(number)).containsExactly(ClosureProcess.Elements.PREPARE_CLOSURE);
        Assertions.assertThat(referrals.ofCase(file().caseId()))
                .extracting(ReferralView::status)
                .containsOnly("cancelled");
    }

    @Test
    void aCaseThatWasOpenedTwiceIsClosedAsADuplicateOfTheOtherAndCanBeReopened() {
        UUID caseId = cases.find(number).orElseThrow().caseId();
        driver.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        OpenedCase other = cases.open(
                new NewCase(null, cases.require(caseId).personId(), "self", null, "housing"), driver.actor("intake"));

        Assertions.assertThatThrownBy(
                        () -> duplicates.close(caseId, other.caseId(), "Twice", driver.actor("caseworker")))
                .hasMessageContaining("duplicate-not-yours");
        Assertions.assertThatThrownBy(() -> duplicates.close(caseId, caseId, "Twice", driver.actor("supervisor")))
                .hasMessageContaining("duplicate-other-unknown");
        Assertions.assertThatThrownBy(() -> duplicates.close(caseId, other.caseId(), " ", driver.actor("supervisor")))
                .hasMessageContaining("duplicate-reason-missing");
        duplicates.close(caseId, other.caseId(), "Opened by two of us", driver.actor("supervisor"));

        assertThat(lifecycle)
                .isEnded()
                .hasPassed(
                        CaseLifecycleProcess.Elements.DUPLICATE_FOUND,
                        CaseLifecycleProcess.Elements.SETTLE_REFERRALS_OF_DUPLICATE,
                        CaseLifecycleProcess.Elements.CLOSE_AS_DUPLICATE,
                        CaseLifecycleProcess.Elements.CLOSED_AS_DUPLICATE)
                .hasNotPassed(CaseLifecycleProcess.Elements.CLOSURE);
        CaseSummary closed = cases.require(caseId);
        Assertions.assertThat(closed.isOpen()).isFalse();
        Assertions.assertThat(closed.episode().outcome()).isEqualTo("duplicate");
        Assertions.assertThat(cases.view(number, driver.actor("supervisor")).next())
                .isEmpty();
        Assertions.assertThat(timeline.slice(caseId, 2, null, Locale.ENGLISH).items())
                .extracting(Timeline.TimelineEntry::summary)
                .contains("Closed as a duplicate of " + other.caseNumber() + ": Opened by two of us");
        Assertions.assertThat(
                        timeline.slice(other.caseId(), 1, null, Locale.ENGLISH).items())
                .extracting(Timeline.TimelineEntry::summary, Timeline.TimelineEntry::link)
                .containsExactly(Assertions.tuple(
                        number + " was closed as a duplicate of this case: Opened by two of us", "/cases/" + number));

        cases.reopen(caseId, "They are two after all", driver.actor("supervisor"));
        Assertions.assertThat(cases.require(caseId).isOpen()).isTrue();
    }

    private void plan(List<Map<String, Object>> services) {
        driver.until(number, PlanProcess.Elements.DRAFT_PLAN);
        draft(services);
    }

    private void draft(List<Map<String, Object>> services) {
        driver.complete(number, PlanProcess.Elements.DRAFT_PLAN, Map.of("services", services));
        driver.until(number, FollowUpProcess.Elements.RECORD_CONTACT);
    }

    private void review(String decision) {
        driver.complete(number, FollowUpProcess.Elements.RECORD_CONTACT, Map.of("reached", "yes"));
        driver.complete(number, FollowUpProcess.Elements.REVIEW_PROGRESS, Map.of("reviewDecision", decision));
    }

    private long timers() {
        return management.createJobQuery().list().stream()
                .filter(job -> driver.belongs(job.getProcessInstanceId(), number))
                .count();
    }

    private CaseSummary file() {
        return cases.find(number).orElseThrow();
    }
}
