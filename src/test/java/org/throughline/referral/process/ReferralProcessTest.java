package org.throughline.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;
import org.throughline.people.Consents;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralLetter;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

@LifecycleTest
class ReferralProcessTest {

    private static final String WORKER = "caseworker";

    private static final String[] WARNINGS = {
        "RecordProviderResponse$taskListener~reminder", "RecordProviderResponse$taskListener~escalation"
    };

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    TaskCompletion door;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient db;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    ProcessEngine engine;

    private OpenedCase opened;
    private UUID planned;
    private ProcessInstance process;

    @BeforeEach
    void aServiceIsPlanned() {
        AbstractAssertions.init(engine);
        opened = driver.open(WORKER, "north");
        planned = way.plan(opened, WORKER);
        process = way.start(opened, planned);
        walk().isWaitingAt(ReferralProcess.Elements.CHOOSE_SERVICE);
    }

    @Test
    void chosenOfferedConsentedSentAcceptedAndReallyReceived() {
        offer();
        accept();
        walk().isWaitingAt(ReferralProcess.Elements.OBTAIN_CONSENT)
                .hasPassed(
                        ReferralProcess.Elements.OPEN_REFERRAL,
                        ReferralProcess.Elements.MATCH_SERVICES,
                        ReferralProcess.Elements.RECORD_CHOICE,
                        ReferralProcess.Elements.SERVICE_CHOSEN,
                        ReferralProcess.Elements.RECORD_OFFER,
                        ReferralProcess.Elements.OFFER_ACCEPTED,
                        ReferralProcess.Elements.CHECK_CONSENT,
                        ReferralProcess.Elements.CONSENT_ON_FILE);
        consent();
        walk().isWaitingAt(ReferralProcess.Elements.SEND_REFERRAL)
                .hasPassed(ReferralProcess.Elements.RECORD_CONSENT, ReferralProcess.Elements.CONSENT_GRANTED);
        assertThat(latest().status()).isEqualTo("draft");
        send();
        walk().hasPassed(ReferralProcess.Elements.RECORD_SENDING, ReferralProcess.Elements.REFERRAL_SENT_OUT);
        delivery().isWaitingAt(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE);
        assertThat(latest().status()).isEqualTo("requested");
        complete(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "accepted"));
        appointment();
        assertThat(latest().status()).isEqualTo("in-progress");
        received();

        walk().isEnded()
                .hasPassed(
                        ReferralProcess.Elements.DELIVER_SERVICE,
                        ReferralProcess.Elements.DELIVERY_RESULT,
                        ReferralProcess.Elements.REFERRAL_COMPLETED);
        assertThat(statuses()).containsExactly("completed");
        assertThat(latest().history())
                .extracting(ReferralView.TransitionView::to)
                .containsExactly("draft", "requested", "accepted", "in-progress", "completed");
        assertThat(referrals.openCount(opened.caseId())).isZero();
    }

    @Test
    void theProposalsComeFirstAmongTheServicesToChooseFrom() {
        List<Map<String, Object>> options = options();
        assertThat(options.get(0).get("label").toString()).startsWith("1. ");
        assertThat(options.size())
                .isBetween(referrals.proposalsFor(latest().id()).size(), 10);
        assertThat(referrals.proposalsFor(latest().id()))
                .isNotEmpty()
                .allMatch(proposal -> proposal.service().needs().contains("housing"))
                .allMatch(proposal ->
                        proposal.why().contains("main-need") || proposal.why().contains("also-need"));
    }

    @Test
    void aDeclinedServiceIsNotProposedAgainAndTheNextIsMatched() {
        String first = offer();
        complete(
                ReferralProcess.Elements.OFFER_TO_CLIENT,
                Map.of("offerResult", "declined-other", "method", "phone", "reason", "client-declined"));

        walk().isWaitingAt(ReferralProcess.Elements.CHOOSE_SERVICE);
        assertThat(referrals.proposalsFor(latest().id()))
                .noneMatch(proposal -> proposal.service().id().toString().equals(first));
        assertThat(latest().status()).isEqualTo("draft");
        assertThat(latest().chosen().id()).isNull();
    }

    @Test
    void declinedAltogetherTheNeedIsKeptAsUnmet() {
        offer();
        complete(
                ReferralProcess.Elements.OFFER_TO_CLIENT,
                Map.of("offerResult", "declined-all", "method", "visit", "reason", "health-and-safety"));

        walk().isEnded()
                .hasPassed(ReferralProcess.Elements.OFFER_ACCEPTED, ReferralProcess.Elements.RECORD_UNMET_NEED)
                .hasNotPassed(ReferralProcess.Elements.CHECK_CONSENT);
        assertThat(statuses()).containsExactly("cancelled");
        assertThat(referrals.unmetNeedsOf(opened.caseId()))
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.reason()).isEqualTo("health-and-safety"));
    }

    @Test
    void whereNothingFitsTheWorkerRecordsTheUnmetNeedAtOnce() {
        complete(
                ReferralProcess.Elements.CHOOSE_SERVICE,
                Map.of("choice", "unmet-need", "reason", "too-far", "area", "Cook County"));

        walk().isEnded()
                .hasPassed(ReferralProcess.Elements.SERVICE_CHOSEN, ReferralProcess.Elements.RECORD_UNMET_NEED)
                .hasNotPassed(ReferralProcess.Elements.OFFER_TO_CLIENT);
        assertThat(referrals.unmetNeedsOf(opened.caseId())).singleElement().satisfies(unmet -> {
            assertThat(unmet.need()).isEqualTo("housing");
            assertThat(unmet.reason()).isEqualTo("too-far");
            assertThat(unmet.area()).isEqualTo("Cook County");
        });
    }

    @Test
    void aReleaseThatIsGivenWithTheOfferIsNotAskedForAgain() {
        offer();
        complete(
                ReferralProcess.Elements.OFFER_TO_CLIENT,
                Map.of(
                        "offerResult", "accepted",
                        "method", "office",
                        "consentGiven", true,
                        "purpose", "To find a room",
                        "information", List.of("need"),
                        "consentMethod", "written"));

        walk().isWaitingAt(ReferralProcess.Elements.SEND_REFERRAL)
                .hasNotPassed(ReferralProcess.Elements.OBTAIN_CONSENT);
        assertThat(consents.of(person())).singleElement().satisfies(release -> {
            assertThat(release.method()).isEqualTo("written");
            assertThat(release.purpose()).isEqualTo("To find a room");
        });
    }

    @Test
    void theOfferProposesTheWordsOfTheClientAsThePurposeOfTheirRelease() {
        offer();
        assertThat(door.open(
                                driver.task(process, ReferralProcess.Elements.OFFER_TO_CLIENT)
                                        .getId(),
                                driver.actor(WORKER),
                                Locale.ENGLISH)
                        .data())
                .containsEntry("purpose", "A room")
                .containsEntry("consentOnFile", false);
    }

    /** As earlier assessments described a need, and plans and referrals took it over. */
    @Test
    void noScoreStandsInTheLetterToAProvider() {
        Map<String, Object> choice = new HashMap<>(ReferralDriver.choice(
                way.services(process, WORKER).get(0).get("value").toString()));
        choice.put("clientNeed", "Housing: scored 1 of 5");
        complete(ReferralProcess.Elements.CHOOSE_SERVICE, choice);
        accept();
        consent();

        ReferralLetter letter = referrals
                .letter(opened.caseId(), latest().id(), driver.actor(WORKER))
                .orElseThrow();
        assertThat(letter.toString()).contains("TL-").doesNotContain("scored", " of 5");
        assertThat(letter.information().request().words()).isNull();
    }

    @Test
    void withoutConsentNothingIsSent() {
        offer();
        accept();
        complete(ReferralProcess.Elements.OBTAIN_CONSENT, Map.of("consent", "refused", "note", "Not to them"));

        walk().isEnded()
                .hasPassed(ReferralProcess.Elements.CONSENT_REFUSED)
                .hasNotPassed(ReferralProcess.Elements.SEND_REFERRAL, ReferralProcess.Elements.RECORD_UNMET_NEED);
        assertThat(statuses()).containsExactly("cancelled");
        assertThat(latest().reason()).isEqualTo("client-declined");
        assertThat(referrals.unmetNeedsOf(opened.caseId())).isEmpty();
        assertThat(consents.of(person())).isEmpty();
    }

    @Test
    void whoSentItHowAndWhereToIsRecordedAndStays() {
        offer();
        accept();
        consent();
        assertThat(opening(ReferralProcess.Elements.SEND_REFERRAL)).containsEntry("consentOnFile", true);
        complete(
                ReferralProcess.Elements.SEND_REFERRAL,
                Map.of("by", "mail", "to", " intake@hope.example ", "note", "They know"));

        assertThat(latest().sent())
                .isEqualTo(new ReferralView.Sent("mail", "intake@hope.example", "They know", WORKER));
        assertThatThrownBy(() ->
                        owner.sql("update referral_sending set way = 'phone'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whereItIsMailedToIsOneAddress() {
        offer();
        accept();
        consent();
        for (String by : List.of("mail", "link")) {
            for (String to : List.of("the front desk", "a@b.example,c@d.example")) {
                assertThatThrownBy(() -> complete(ReferralProcess.Elements.SEND_REFERRAL, Map.of("by", by, "to", to)))
                        .as(by + " " + to)
                        .isInstanceOf(FormRefused.class);
            }
        }
        assertThat(latest().status()).isEqualTo("draft");
        walk().isWaitingAt(ReferralProcess.Elements.SEND_REFERRAL);
    }

    @Test
    void aReleaseThatWasTakenBackBeforeTheSendingIsAskedForAgain() {
        offer();
        accept();
        consent();
        consents.revoke(consents.of(person()).get(0).id(), "Changed her mind", driver.actor(WORKER));
        complete(ReferralProcess.Elements.SEND_REFERRAL, Map.of());

        walk().isWaitingAt(ReferralProcess.Elements.OBTAIN_CONSENT);
        assertThat(latest().status()).isEqualTo("draft");
        assertThat(latest().sent()).isNull();
    }

    @Test
    void aColleagueWhoWasOnlyGivenTheTaskRecordsNoConsent() {
        offer();
        accept();
        door.assign(
                driver.task(process, ReferralProcess.Elements.OBTAIN_CONSENT).getId(),
                "casemanager",
                driver.actor("supervisor"));

        assertThatThrownBy(() -> driver.complete(
                        process,
                        ReferralProcess.Elements.OBTAIN_CONSENT,
                        "casemanager",
                        Map.of("consent", "refused", "note", "Not asked")))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("consent-not-yours"));
        walk().isWaitingAt(ReferralProcess.Elements.OBTAIN_CONSENT);
        assertThat(statuses()).containsExactly("draft");
    }

    @Test
    void aConsentOnFileIsNotAskedForASecondTime() {
        String service = offer();
        accept();
        consent();
        send();
        complete(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "accepted"));
        appointment();
        complete(
                ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
                Map.of("received", "no-try-again", "saidBy", "client", "reason", "no-show"));
        complete(ReferralProcess.Elements.CHOOSE_SERVICE, ReferralDriver.choice(service));
        accept();
        send();

        delivery().isWaitingAt(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE);
        assertThat(statuses()).containsExactly("failed", "requested");
    }

    @Test
    void aRejectedReferralIsFollowedByTheNextAttempt() {
        offer();
        accept();
        consent();
        send();
        complete(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                Map.of("response", "rejected", "reason", "no-capacity"));

        walk().isWaitingAt(ReferralProcess.Elements.CHOOSE_SERVICE);
        assertThat(statuses()).containsExactly("rejected", "draft");
        assertThat(latest().attempt()).isEqualTo(2);
        assertThat(latest().plannedServiceId()).isEqualTo(planned);
    }

    @Test
    void onAWaitingListTheReferralIsHeldUntilAPlaceIsFound() {
        waitlisted();
        assertThat(latest().status()).isEqualTo("on-hold");
        complete(ReferralDeliveryProcess.Elements.CHECK_WAITLIST, Map.of("waitlist", "still-waiting"));
        delivery().isWaitingAt(ReferralDeliveryProcess.Elements.CHECK_WAITLIST);
        complete(ReferralDeliveryProcess.Elements.CHECK_WAITLIST, Map.of("waitlist", "place-found"));
        appointment();
        assertThat(latest().history())
                .extracting(ReferralView.TransitionView::to)
                .containsExactly("draft", "requested", "accepted", "on-hold", "in-progress");
    }

    @Test
    void aWaitThatIsGivenUpLeadsToTheNextAttempt() {
        waitlisted();
        complete(
                ReferralDeliveryProcess.Elements.CHECK_WAITLIST,
                Map.of("waitlist", "given-up", "reason", "other", "reasonText", "Half a year"));

        walk().isWaitingAt(ReferralProcess.Elements.CHOOSE_SERVICE);
        assertThat(statuses()).containsExactly("cancelled", "draft");
        assertThat(referrals.ofCase(opened.caseId()).get(0).reasonText()).isEqualTo("Half a year");
    }

    @Test
    void whatTheClientNeverGotIsAnUnmetNeed() {
        offer();
        accept();
        consent();
        send();
        complete(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "accepted"));
        appointment();
        complete(
                ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
                Map.of("received", "no-give-up", "saidBy", "client", "reason", "ineligible"));

        walk().isEnded().hasPassed(ReferralProcess.Elements.UNMET_NEED_RECORDED);
        assertThat(statuses()).containsExactly("failed");
        assertThat(referrals.unmetNeedsOf(opened.caseId())).hasSize(1);
    }

    @Test
    void aRejectionWithoutAReasonIsRefusedByTheForm() {
        offer();
        accept();
        consent();
        send();
        assertThatThrownBy(() -> complete(
                        ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "rejected")))
                .isInstanceOf(FormRefused.class);
        assertThat(latest().status()).isEqualTo("requested");
    }

    @Test
    void aServiceThatIsNotOfferedCannotBeChosen() {
        assertThatThrownBy(() -> complete(
                        ReferralProcess.Elements.CHOOSE_SERVICE,
                        ReferralDriver.choice(UUID.randomUUID().toString())))
                .isInstanceOf(FormRefused.class);
        walk().isWaitingAt(ReferralProcess.Elements.CHOOSE_SERVICE);
    }

    @Test
    void theWorkerIsRemindedAndTheSupervisorHearsOfAMissingAnswer() {
        offer();
        accept();
        consent();
        send();
        assertThat(driver.timers(process))
                .extracting(ReferralProcessTest::listener)
                .containsOnlyOnce(WARNINGS);
        driver.letTimersComeUp(process);
        delivery().isWaitingAt(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE);
        assertThat(driver.timers(process))
                .extracting(ReferralProcessTest::listener)
                .doesNotContain(WARNINGS);
    }

    private static String listener(Job timer) {
        return ((TimerEntity) timer).getJobHandlerConfigurationRaw();
    }

    @Test
    void settlingCancelsWhatIsOpenAndLeavesTheRest() {
        offer();
        accept();
        consent();
        send();
        referrals.cancelOpen(opened.caseId(), "The case comes to its end");
        assertThat(statuses()).containsExactly("cancelled");
        referrals.cancelOpen(opened.caseId(), "again");
        assertThat(latest().history()).hasSize(3);
    }

    @Test
    void theHistoryCannotBeRewritten() {
        offer();
        complete(
                ReferralProcess.Elements.OFFER_TO_CLIENT,
                Map.of("offerResult", "declined-all", "method", "visit", "reason", "ineligible"));

        for (String sql : List.of(
                "update referral_change set to_status = 'completed'",
                "delete from referral_change",
                "truncate referral_change",
                "update referral_offer set result = 'accepted'",
                "delete from unmet_need")) {
            assertThatThrownBy(() -> owner.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    private Map<String, Object> opening(String task) {
        return door.open(driver.task(process, task).getId(), driver.actor(WORKER), Locale.ENGLISH)
                .data();
    }

    private ProcessInstanceAssert walk() {
        return BpmnAwareTests.assertThat(process);
    }

    /** The called process that follows a referral from its sending on. */
    private ProcessInstanceAssert delivery() {
        walk().isWaitingAt(ReferralProcess.Elements.DELIVER_SERVICE);
        return BpmnAwareTests.assertThat(driver.called(process));
    }

    private void complete(String task, Map<String, Object> answers) {
        driver.complete(process, task, WORKER, answers);
    }

    private String offer() {
        return way.choose(process, WORKER);
    }

    private void accept() {
        way.accept(process, WORKER);
    }

    private void consent() {
        way.consent(process, WORKER);
    }

    private void send() {
        complete(ReferralProcess.Elements.SEND_REFERRAL, ReferralDriver.BY_PHONE);
    }

    private void waitlisted() {
        offer();
        accept();
        consent();
        send();
        complete(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                Map.of("response", "waitlisted", "expectedWait", "three weeks"));
        delivery().isWaitingAt(ReferralDeliveryProcess.Elements.CHECK_WAITLIST);
    }

    private void appointment() {
        complete(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT, Map.of("appointmentAt", "2027-03-15T09:30"));
        delivery().isWaitingAt(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED);
    }

    private void received() {
        complete(
                ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
                Map.of(
                        "received",
                        "yes",
                        "saidBy",
                        "client",
                        "receivedOn",
                        LocalDate.now().toString(),
                        "helped",
                        "yes"));
    }

    private List<Map<String, Object>> options() {
        return way.services(process, WORKER);
    }

    private ReferralView latest() {
        List<ReferralView> all = referrals.ofCase(opened.caseId());
        return all.get(all.size() - 1);
    }

    private List<String> statuses() {
        return referrals.ofCase(opened.caseId()).stream()
                .map(ReferralView::status)
                .toList();
    }

    private UUID person() {
        return db.sql("select person_id from case_file where id = ?")
                .param(opened.caseId())
                .query(UUID.class)
                .single();
    }
}
