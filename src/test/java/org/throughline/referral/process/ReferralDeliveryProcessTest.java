package org.throughline.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.Referrals;

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
        confirm(Map.of("received", "yes", "saidBy", "client", "receivedOn", "2027-03-15", "helped", "yes"));

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
        complete(ReferralDeliveryProcess.Elements.CHECK_WAITLIST, Map.of("waitlist", "place-found"));
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT);
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
