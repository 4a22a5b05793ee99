package org.throughline.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.referral.ProviderReport;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.ProviderReports;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.shared.FormRefused;

/** A referral from its sending to what the client says of it. */
@LifecycleTest
class ReferralDeliveryProcessTest {

    private static final String WORKER = "caseworker";

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    ProviderReports reports;

    @Autowired
    ProcessEngine engine;

    private OpenedCase opened;
    private ProcessInstance referral;
    private ProcessInstance delivery;

    @BeforeEach
    void aReferralIsSent() {
        AbstractAssertions.init(engine);
        opened = driver.open(WORKER, "north");
        UUID planned = way.plan(opened, WORKER);
        referral = way.start(opened, planned);
        way.choose(referral, WORKER);
        way.accept(referral, WORKER);
        way.send(referral, WORKER);
        delivery = driver.called(referral);
    }

    @Test
    void anAcceptedReferralIsFollowedUntilTheClientHasTheService() {
        complete(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "accepted"));
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT)
                .hasPassed(
                        ReferralDeliveryProcess.Elements.RECORD_RESPONSE,
                        ReferralDeliveryProcess.Elements.PROVIDER_RESPONSE);
        appointment();
        walk().hasPassed(ReferralDeliveryProcess.Elements.SCHEDULE_APPOINTMENT);
        confirm(Map.of(
                "received",
                "yes",
                "saidBy",
                "client",
                "receivedOn",
                LocalDate.now().toString(),
                "helped",
                "yes"));

        walk().isEnded()
                .hasPassed(
                        ReferralDeliveryProcess.Elements.RECORD_SERVICE_RECEIVED,
                        ReferralDeliveryProcess.Elements.SERVICE_REALLY,
                        ReferralDeliveryProcess.Elements.SERVICE_RECEIVED)
                .hasNotPassed(
                        ReferralDeliveryProcess.Elements.OPEN_NEXT_REFERRAL,
                        ReferralDeliveryProcess.Elements.RECORD_UNMET_NEED);
    }

    @Test
    void anAppointmentThatComesWithTheAnswerIsNotAskedForAgain() {
        complete(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                Map.of("response", "accepted", "appointmentAt", "2027-03-15T09:30"));

        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED)
                .hasPassed(ReferralDeliveryProcess.Elements.APPOINTMENT_MADE)
                .hasNotPassed(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT);
        assertThat(referrals.ofCase(opened.caseId())).singleElement().satisfies(referral -> {
            assertThat(referral.status()).isEqualTo("in-progress");
            assertThat(referral.dates().appointmentAt()).isNotNull();
        });
    }

    @Test
    void aPlaceThatIsFoundWithItsAppointmentIsNotAskedForAgain() {
        complete(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                Map.of("response", "waitlisted", "expectedWait", "three weeks"));
        complete(
                ReferralDeliveryProcess.Elements.CHECK_WAITLIST,
                Map.of("waitlist", "place-found", "appointmentAt", "2027-03-15T09:30"));

        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED)
                .hasNotPassed(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT);
    }

    @Test
    void aRejectedReferralLeadsToTheNextOne() {
        complete(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                Map.of("response", "rejected", "reason", "no-capacity"));

        walk().isEnded()
                .hasPassed(
                        ReferralDeliveryProcess.Elements.PROVIDER_RESPONSE,
                        ReferralDeliveryProcess.Elements.OPEN_NEXT_REFERRAL)
                .hasNotPassed(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT);
        assertThat(referrals.ofCase(opened.caseId())).hasSize(2);
    }

    @Test
    void onAWaitingListTheReferralWaitsUntilAPlaceIsFound() {
        complete(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                Map.of("response", "waitlisted", "expectedWait", "three weeks"));
        complete(ReferralDeliveryProcess.Elements.CHECK_WAITLIST, Map.of("waitlist", "still-waiting"));
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CHECK_WAITLIST)
                .hasPassed(
                        ReferralDeliveryProcess.Elements.RECORD_WAITLIST,
                        ReferralDeliveryProcess.Elements.WAITLIST_OUTCOME)
                .hasNotPassed(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT);
        assertThat(latest().status()).isEqualTo("on-hold");
        complete(ReferralDeliveryProcess.Elements.CHECK_WAITLIST, Map.of("waitlist", "place-found"));
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT);
        assertThat(latest().status()).isEqualTo("in-progress");
    }

    @Test
    void whatTheClientNeverGotIsRecordedAsUnmet() {
        complete(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "accepted"));
        appointment();
        confirm(Map.of("received", "no-give-up", "saidBy", "client", "reason", "ineligible"));

        walk().isEnded()
                .hasPassed(
                        ReferralDeliveryProcess.Elements.SERVICE_REALLY,
                        ReferralDeliveryProcess.Elements.RECORD_UNMET_NEED)
                .hasNotPassed(ReferralDeliveryProcess.Elements.SERVICE_RECEIVED);
        assertThat(referrals.unmetNeedsOf(opened.caseId())).hasSize(1);
    }

    @Test
    void thePlaceOnTheListAndTheExpectedDayAreKept() {
        String expected = LocalDate.now().plusDays(40).toString();
        complete(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                Map.of("response", "waitlisted", "waitlistPosition", 12, "expectedOn", expected));
        complete(
                ReferralDeliveryProcess.Elements.CHECK_WAITLIST,
                Map.of("waitlist", "still-waiting", "waitlistPosition", 5));

        assertThat(latest().delivery().waitlistPosition()).isEqualTo(5);
        assertThat(latest().delivery().expectedOn()).hasToString(expected);
        assertThatThrownBy(() -> complete(
                        ReferralDeliveryProcess.Elements.CHECK_WAITLIST,
                        Map.of("waitlist", "still-waiting", "expectedOn", "2026-01-01")))
                .isInstanceOf(FormRefused.class);
    }

    @Test
    void onlyTheClientOrTheFamilyCanSayThatTheServiceWasReceivedAndNotForADayToCome() {
        accepted();
        String today = LocalDate.now().toString();
        assertThatThrownBy(() -> confirm(Map.of("received", "yes", "saidBy", "nobody", "receivedOn", today)))
                .isInstanceOf(FormRefused.class);
        assertInvalid(
                "receivedOn",
                "receipt-in-future",
                () -> confirm(Map.of(
                        "received", "yes",
                        "saidBy", "client",
                        "receivedOn", LocalDate.now().plusDays(1).toString())));
        assertThat(latest().status()).isEqualTo("in-progress");
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED);
        confirm(Map.of("received", "yes", "saidBy", "family", "receivedOn", today));
        walk().isEnded();
        assertThat(latest().delivery().saidBy()).isEqualTo("family");
    }

    @Test
    void aProvidersDoneEndsNothingAndAsksTheClientAtOnceWhereAnAppointmentWasAwaited() {
        complete(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "accepted"));
        report(ReportKind.DONE);

        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED)
                .hasPassed(ReferralDeliveryProcess.Elements.PROVIDER_SAYS_DONE)
                .hasNotPassed(ReferralDeliveryProcess.Elements.SERVICE_RECEIVED);
        assertThat(latest().status()).isEqualTo("accepted");
        confirm(Map.of(
                "received",
                "yes",
                "saidBy",
                "client",
                "receivedOn",
                LocalDate.now().toString()));
        walk().isEnded();
        assertThat(latest().status()).isEqualTo("completed");
    }

    @Test
    void aProvidersDoneMakesTheQuestionDueSoonerForWhoHasIt() {
        accepted();
        Instant before = due(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED);
        report(ReportKind.ATTENDED);
        assertThat(due(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED))
                .isBefore(before)
                .isBefore(Instant.now().plus(Duration.ofDays(2)));
        assertThat(driver.task(referral, ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED)
                        .getAssignee())
                .isEqualTo(WORKER);
    }

    @Test
    void aServiceThatWasGivenBeforeTheAnswerCameNeedsNoAppointment() {
        report(ReportKind.DONE);
        complete(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "accepted"));
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED);
    }

    @Test
    void theQuestionComesTheDayAfterTheAppointment() {
        accepted();
        assertThat(LocalDate.ofInstant(
                        due(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED), ZoneId.systemDefault()))
                .isEqualTo("2027-03-16");
    }

    @Test
    void whereProviderSaysYesAndClientNoItIsClarifiedAndTheClientIsAskedOnceMore() {
        accepted();
        report(ReportKind.DONE);
        confirm(Map.of("received", "no-try-again", "saidBy", "client", "reason", "no-capacity"));

        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CLARIFY_WITH_PROVIDER);
        assertThat(latest().status()).isEqualTo("in-progress");
        complete(
                ReferralDeliveryProcess.Elements.CLARIFY_WITH_PROVIDER,
                Map.of("providerSays", "not-given", "note", "Mixed up with another client"));
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED)
                .hasPassed(ReferralDeliveryProcess.Elements.RECORD_CLARIFICATION);
        confirm(Map.of("received", "no-try-again", "saidBy", "client", "reason", "no-capacity"));
        walk().isEnded().hasPassed(ReferralDeliveryProcess.Elements.NEXT_REFERRAL_OPENED);
        assertThat(referrals.ofCase(opened.caseId()))
                .extracting(ReferralView::status)
                .containsExactly("failed", "draft");
    }

    @Test
    void whoDidNotComeGetsAnotherAppointment() {
        accepted();
        report(ReportKind.NO_SHOW);
        confirm(Map.of("received", "reschedule"));

        walk().isWaitingAt(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT);
        assertThat(latest().status()).isEqualTo("in-progress");
        appointment();
    }

    @Test
    void whatDidNotHelpIsReceivedAndTheNeedIsReviewed() {
        accepted();
        receivedWithoutHelp();
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.REVIEW_NEED)
                .hasPassed(ReferralDeliveryProcess.Elements.SERVICE_HELPED);
        assertThat(latest().status()).isEqualTo("completed");
        complete(ReferralDeliveryProcess.Elements.REVIEW_NEED, Map.of("needReview", "another-service"));
        walk().isEnded()
                .hasPassed(
                        ReferralDeliveryProcess.Elements.RECORD_NEED_REVIEW,
                        ReferralDeliveryProcess.Elements.NEED_REVIEWED,
                        ReferralDeliveryProcess.Elements.OPEN_NEXT_REFERRAL);
        assertThat(referrals.ofCase(opened.caseId()))
                .extracting(ReferralView::status)
                .containsExactly("completed", "draft");
    }

    @ParameterizedTest
    @CsvSource({"continue, ServiceGoesOn", "revise-plan, NeedGoesToPlan"})
    void aNeedThatIsReviewedMayStayWithTheServiceOrGoToThePlan(String decision, String end) {
        accepted();
        receivedWithoutHelp();
        complete(ReferralDeliveryProcess.Elements.REVIEW_NEED, Map.of("needReview", decision));
        walk().isEnded().hasPassed(end);
        assertThat(referrals.ofCase(opened.caseId())).hasSize(1);
    }

    @Test
    void withoutAnAnswerTheProviderIsAskedAgainAndCalledWhileTheAnswerCanStillBeRecorded() {
        driver.letTimersComeUp(delivery);
        walk().isWaitingAt(
                        ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                        ReferralDeliveryProcess.Elements.ASK_PROVIDER_AGAIN,
                        ReferralDeliveryProcess.Elements.CALL_PROVIDER,
                        ReferralDeliveryProcess.Elements.DECIDE_WITHOUT_ANSWER)
                .hasPassed(
                        ReferralDeliveryProcess.Elements.TIME_TO_ASK_AGAIN,
                        ReferralDeliveryProcess.Elements.TIME_TO_CALL,
                        ReferralDeliveryProcess.Elements.TIME_TO_DECIDE);
        complete(ReferralDeliveryProcess.Elements.ASK_PROVIDER_AGAIN, Map.of("reached", "message-left", "how", "mail"));
        complete(ReferralDeliveryProcess.Elements.CALL_PROVIDER, Map.of("reached", "no", "how", "phone"));
        walk().hasPassed(
                        ReferralDeliveryProcess.Elements.RECORD_PROVIDER_ASKED,
                        ReferralDeliveryProcess.Elements.PROVIDER_ASKED);
        complete(
                ReferralDeliveryProcess.Elements.DECIDE_WITHOUT_ANSWER,
                Map.of(
                        "withoutAnswer",
                        "wait-on",
                        "decideOn",
                        LocalDate.now().plusDays(9).toString()));
        assertThat(LocalDate.ofInstant(
                        due(ReferralDeliveryProcess.Elements.DECIDE_WITHOUT_ANSWER), ZoneId.systemDefault()))
                .isEqualTo(LocalDate.now().plusDays(9));
        complete(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "accepted"));

        walk().isWaitingAt(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT)
                .isNotWaitingAt(ReferralDeliveryProcess.Elements.DECIDE_WITHOUT_ANSWER)
                .hasPassed(ReferralDeliveryProcess.Elements.ANSWER_KEPT);
    }

    @Test
    void withoutAnAnswerAnotherServiceIsMatchedOnceSomebodyDecidesSo() {
        driver.letTimersComeUp(delivery);
        complete(
                ReferralDeliveryProcess.Elements.DECIDE_WITHOUT_ANSWER,
                Map.of("withoutAnswer", "match-again", "note", "Nobody picks up"));

        walk().isEnded()
                .hasPassed(
                        ReferralDeliveryProcess.Elements.RECORD_WITHOUT_ANSWER,
                        ReferralDeliveryProcess.Elements.WITHOUT_ANSWER,
                        ReferralDeliveryProcess.Elements.ANSWER_GIVEN_UP,
                        ReferralDeliveryProcess.Elements.NO_ANSWER_CAME,
                        ReferralDeliveryProcess.Elements.OPEN_NEXT_REFERRAL);
        assertThat(referrals.ofCase(opened.caseId()))
                .extracting(ReferralView::status, ReferralView::reason)
                .containsExactly(tuple("cancelled", "unreachable"), tuple("draft", null));
    }

    @Test
    void theClosingOfTheCaseEndsTheWaitForAnAnswerWithAllThatGoesOnBeside() {
        driver.letTimersComeUp(delivery);
        engine.getRuntimeService().deleteProcessInstance(referral.getId(), "case closed");
        assertThat(driver.timers(delivery)).isEmpty();
        walk().isEnded();
    }

    private ReferralView latest() {
        List<ReferralView> all = referrals.ofCase(opened.caseId());
        return all.get(all.size() - 1);
    }

    private void accepted() {
        complete(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "accepted"));
        appointment();
    }

    private void receivedWithoutHelp() {
        confirm(Map.of(
                "received", "yes",
                "saidBy", "client",
                "receivedOn", LocalDate.now().toString(),
                "helped", "no"));
    }

    private void report(ReportKind kind) {
        reports.record(
                latest().id(), new ReportContent(kind, null, LocalDate.now(), null), ProviderReport.PROVIDER + "haven");
    }

    private Instant due(String task) {
        return driver.task(referral, task).getDueDate().toInstant();
    }

    private ProcessInstanceAssert walk() {
        return BpmnAwareTests.assertThat(delivery);
    }

    private void appointment() {
        complete(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT, Map.of("appointmentAt", "2027-03-15T09:30"));
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED);
    }

    private void confirm(Map<String, Object> answers) {
        complete(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED, answers);
    }

    private void complete(String task, Map<String, Object> answers) {
        driver.complete(referral, task, WORKER, answers);
    }
}
