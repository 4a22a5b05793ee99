package org.throughline.casefile.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.LifecycleDriver;
import org.throughline.casefile.CaseStatus;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.Transfers;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.safety.SafetyConcerns;
import org.throughline.shared.Stage;

/** The whole way of a case, with every process that it calls run for real. */
@IntegrationTest
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
        lifecycle = driver.process(number, "case-lifecycle");
    }

    @Test
    void aRequestThatIntakeScreensOutIsClosedThere() {
        driver.until(number, "ScreenRequest");
        driver.complete(number, "ScreenRequest", Map.of("screening", "screened-out"));

        assertThat(lifecycle)
                .isEnded()
                .hasPassed("RequestNotTaken", "NotAccepted", "CloseAtIntake", "NotOpened")
                .hasNotPassed("TriageCase");
        Assertions.assertThat(file().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void aRequestThatNeedsInformationOnlyIsAnsweredAndClosedThere() {
        driver.until(number, "ScreenRequest");
        driver.complete(number, "ScreenRequest", Map.of("screening", "information-only"));

        assertThat(lifecycle).isEnded().hasPassed("RequestAnswered", "NotAccepted", "NotOpened");
        Assertions.assertThat(file().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void anAcceptedRequestIsTriagedAndASupervisorAssignsIt() {
        driver.until(number, "AssignWorker");
        assertThat(lifecycle)
                .hasPassed("TriageCase", "RecordTriage", "ProposeWorker")
                .isWaitingAt("AssignWorker");
        Assertions.assertThat(file().priority()).isIn("urgent", "high", "normal", "low");

        driver.complete(number, "AssignWorker", Map.of("worker", "caseworker"));

        assertThat(lifecycle).hasPassed("RecordAssignment").isWaitingAt("Assessment");
        Assertions.assertThat(file().worker()).isEqualTo("caseworker");
        Assertions.assertThat(file().team()).isEqualTo("north");
    }

    @Test
    void referralsRunAlongsideFollowUpAndWhatIsOpenIsSettledWhenTheWorkIsFinished() {
        plan(A_ROOM);
        assertThat(lifecycle).hasPassed("AnnounceServices").isWaitingAt("FollowUp", "Referral");

        review("continue");
        assertThat(lifecycle).isWaitingAt("FollowUp", "Referral");
        review("close");

        assertThat(lifecycle).hasPassed("WorkFinished", "SettleReferrals").isWaitingAt("Closure");
        Assertions.assertThat(referrals.ofCase(file().caseId()))
                .extracting(ReferralView::status)
                .containsOnly("cancelled");
        driver.until(number, null);
        assertThat(lifecycle).isEnded().hasPassed("CaseClosed");
        Assertions.assertThat(file().status()).isEqualTo(CaseStatus.CLOSED);
        Assertions.assertThat(timers()).isZero();
    }

    @Test
    void aCaseThatNeedsNoServicesIsFollowedUpAtOnce() {
        plan(List.of());

        assertThat(lifecycle).hasNotPassed("AnnounceServices").isWaitingAt("FollowUp");
        Assertions.assertThat(driver.isOpen(number, "ChooseService")).isFalse();
        Assertions.assertThat(file().stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void aReviewMayAskForAnotherAssessmentOrARevisedPlanAndItsNewServicesAreArranged() {
        plan(List.of());

        review("reassess");
        assertThat(lifecycle).isWaitingAt("Reassess");
        driver.until(number, "DraftPlan");
        assertThat(lifecycle).hasPassed("Reassess").isWaitingAt("RevisePlan");
        draft(A_ROOM);
        assertThat(lifecycle).hasPassed("RevisePlan", "AnnounceServices").isWaitingAt("Referral", "FollowUp");

        review("revise-plan");
        assertThat(lifecycle).isWaitingAt("RevisePlan", "Referral");
    }

    @Test
    void whenEveryServiceIsSettledTheCaseIsInFollowUp() {
        plan(A_ROOM);
        Assertions.assertThat(file().stage()).isEqualTo(Stage.REFERRAL);

        driver.complete(number, "ChooseService", Map.of("choice", "unmet-need"));

        assertThat(lifecycle).hasPassed("Referral", "ServicesArranged").isWaitingAt("FollowUp");
        Assertions.assertThat(file().stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void aSafetyConcernIsAnsweredWhileTheCaseGoesOn() {
        driver.until(number, "ChooseInstruments");
        concerns.raise(
                file().caseId(),
                driver.answers("safety-concern", Map.of("immediateDanger", false)),
                driver.actor("caseworker"));
        assertThat(lifecycle).isWaitingAt("Assessment", "SafetyResponse");

        driver.complete(number, "ReportByPhone", Map.of());
        driver.complete(number, "FileWrittenReport", Map.of());
        driver.complete(number, "AcknowledgeSafetyReport", Map.of());
        driver.runJobs(number);

        assertThat(lifecycle)
                .hasPassed("SafetyResponse", "SafetyConcernHandled")
                .isWaitingAt("Assessment");
    }

    @Test
    void aTransferIsDecidedWhileTheCaseGoesOn() {
        driver.until(number, "ChooseInstruments");
        transfers.request(
                file().caseId(),
                Map.of("toTeam", "south", "reason", "moved", "handover", "Rent is paid until June."),
                driver.actor("caseworker"));
        assertThat(lifecycle).isWaitingAt("Assessment", "Transfer");

        driver.complete(number, "DecideTransfer", Map.of("transferDecision", "accept", "worker", "caseworker2"));

        assertThat(lifecycle).hasPassed("Transfer", "TransferSettled").isWaitingAt("Assessment");
        Assertions.assertThat(file().worker()).isEqualTo("caseworker2");
    }

    @Test
    void aClientWhoIsLostIsClosedFromWhereverTheCaseStands() {
        plan(A_ROOM);
        endings.end(
                file().caseId(),
                Map.of("reason", "client-withdrew", "details", "Found a room herself."),
                driver.actor("caseworker"));
        assertThat(lifecycle).hasPassed("ContactHasEnded", "SettleReferrals").isWaitingAt("Closure");
        Assertions.assertThat(driver.openTasks(number)).containsExactly("PrepareClosure");

        driver.until(number, null);

        assertThat(lifecycle).isEnded().hasPassed("CaseClosed").hasNotPassed("WorkFinished");
        Assertions.assertThat(file().status()).isEqualTo(CaseStatus.CLOSED);
        Assertions.assertThat(timers()).isZero();
    }

    @Test
    void endingTheContactAlsoEndsTheDeliveryOfAReferralThatWasSent() {
        plan(A_ROOM);
        driver.complete(number, "ChooseService", Map.of("choice", "offer"));
        driver.complete(number, "OfferToClient", Map.of("offerResult", "accepted"));
        driver.complete(number, "ObtainConsent", Map.of("consent", "granted"));
        ProcessInstance delivery = driver.process(number, "referral-delivery");
        assertThat(delivery).isWaitingAt("RecordProviderResponse");

        endings.end(
                file().caseId(),
                Map.of("reason", "client-withdrew", "details", "Found a room herself."),
                driver.actor("caseworker"));

        assertThat(delivery).isEnded();
        Assertions.assertThat(driver.openTasks(number)).containsExactly("PrepareClosure");
        Assertions.assertThat(referrals.ofCase(file().caseId()))
                .extracting(ReferralView::status)
                .containsOnly("cancelled");
    }

    private void plan(List<Map<String, Object>> services) {
        driver.until(number, "DraftPlan");
        draft(services);
    }

    private void draft(List<Map<String, Object>> services) {
        driver.complete(number, "DraftPlan", Map.of("services", services));
        driver.until(number, "RecordContact");
    }

    private void review(String decision) {
        driver.complete(number, "RecordContact", Map.of("reached", "yes"));
        driver.complete(number, "ReviewProgress", Map.of("reviewDecision", decision));
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
