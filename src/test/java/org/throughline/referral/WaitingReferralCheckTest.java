package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.OpenedCase;
import org.throughline.disclosure.ProviderLinks;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.people.Consents;
import org.throughline.referral.ReleasedRecord.OfferedReferral;
import org.throughline.shared.ConsistencyCheck;

/** What is broken of referrals that wait, and of what waits to leave the house, is found. */
@LifecycleTest
class WaitingReferralCheckTest {

    private static final String WORKER = "caseworker";

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    ReleasedRecord record;

    @Autowired
    Referrals referrals;

    @Autowired
    Consents consents;

    @Autowired
    ProviderLinks links;

    @Autowired
    RuntimeService runtime;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    List<ConsistencyCheck> checks;

    private OpenedCase opened;
    private ProcessInstance process;
    private UUID referral;

    @BeforeEach
    void aReferralIsSent() {
        opened = driver.open(WORKER, "north");
        process = way.start(opened, way.plan(opened, WORKER));
        referral = referrals.ofCase(opened.caseId()).get(0).id();
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);
    }

    @Test
    void inEachStateOfTheWayTheClaimHolds() {
        assertThat(found("with a provider", referral)).isEmpty();
        answer(Map.of("response", "waitlisted"));
        assertThat(found("with a provider", referral)).isEmpty();
        driver.complete(
                process, ReferralDeliveryProcess.Elements.CHECK_WAITLIST, WORKER, Map.of("waitlist", "place-found"));
        assertThat(found("with a provider", referral)).isEmpty();
        driver.complete(
                process,
                ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT,
                WORKER,
                Map.of("appointmentAt", "2027-03-15T09:30"));
        assertThat(found("with a provider", referral)).isEmpty();
    }

    @Test
    void aReferralWhoseProcessIsGoneIsFound() {
        runtime.deleteProcessInstance(process.getId(), "broken for the test", true, true);
        assertThat(found("with a provider", referral))
                .singleElement()
                .asString()
                .contains("no process is about it");
        owner.sql("update referral set status = 'cancelled', reason = 'no-capacity' where id = ?")
                .param(referral)
                .update();
    }

    @Test
    void aReferralThatWaitsWhereItsStateDoesNotBelongIsFound() {
        owner.sql("update referral set status = 'on-hold', reason = 'no-capacity' where id = ?")
                .param(referral)
                .update();
        assertThat(found("with a provider", referral))
                .singleElement()
                .asString()
                .contains("waits at RecordProviderResponse");
        owner.sql("update referral set status = 'requested', reason = null where id = ?")
                .param(referral)
                .update();
    }

    @Test
    void aMessageAndALinkThatOutliveTheirReleaseAreFound() {
        OfferedReferral offered = record.offered();
        UUID release = record.release(offered, java.util.EnumSet.of(ReleasedClass.NEED));
        driver.complete(
                offered.process(),
                ReferralProcess.Elements.OFFER_TO_CLIENT,
                WORKER,
                Map.of("offerResult", "accepted", "method", "office"));
        driver.complete(
                offered.process(),
                ReferralProcess.Elements.SEND_REFERRAL,
                WORKER,
                Map.of("by", "mail", "to", "intake@hope.example"));
        links.issue(
                offered.referralId(), offered.opened().caseId(), null, release, "at the desk", driver.actor(WORKER));
        assertThat(found("release", release)).isEmpty();

        consents.revoke(release, "Changed her mind", driver.actor(WORKER));
        assertThat(found("release", release)).as("as the program takes it back").isEmpty();
        owner.sql("update outbox_message set state = 'waiting', ended_at = null where release_id = ?")
                .param(release)
                .update();
        owner.sql("update provider_link set revoked_at = null, revoked_by = null where release_id = ?")
                .param(release)
                .update();
        assertThat(found("release", release))
                .anyMatch(line -> line.startsWith("a message waits"))
                .anyMatch(line -> line.startsWith("a link opens"));
        owner.sql("update outbox_message set state = 'stopped', ended_at = now() where release_id = ?")
                .param(release)
                .update();
        links.revokeFor(release, driver.actor(WORKER));
    }

    private List<String> found(String claim, UUID id) {
        return checks.stream()
                .filter(check -> check.claim().contains(claim))
                .flatMap(check -> check.violations().stream())
                .filter(line -> line.contains(id.toString()))
                .toList();
    }

    private void answer(Map<String, Object> answers) {
        driver.complete(process, ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, WORKER, answers);
    }
}
