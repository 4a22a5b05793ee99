package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;
import org.throughline.referral.ProviderReply.ReplyDetails;
import org.throughline.referral.ProviderReply.ReplyKind;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/** A provider gets through the one door for its own referral, as far as that waits for it, and no further. */
@LifecycleTest
class ProviderDoorTest {

    private static final String WORKER = "caseworker";

    /** Every step that a referral may make once it is sent, as the design has them. */
    private static final Map<String, Set<String>> LEGAL = Map.of(
            "requested", Set.of("accepted", "rejected", "cancelled"),
            "accepted", Set.of("in-progress", "on-hold", "cancelled", "failed"),
            "in-progress", Set.of("on-hold", "completed", "failed", "cancelled"),
            "on-hold", Set.of("in-progress", "cancelled", "failed"));

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralProviders providers;

    @Autowired
    ProviderDoor door;

    @Autowired
    TaskCompletion tasks;

    private OpenedCase opened;
    private ProcessInstance process;
    private UUID id;
    private Actor provider;

    @BeforeEach
    void aReferralIsSent() {
        opened = driver.open(WORKER, "north");
        process = way.start(opened, way.plan(opened, WORKER));
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);
        id = referrals.ofCase(opened.caseId()).get(0).id();
        provider = providers.of(id).orElseThrow().actor();
    }

    private ReferralView now() {
        return referrals.find(opened.caseId(), id).orElseThrow();
    }

    private static ProviderReply reply(ReplyKind kind, LocalDateTime appointmentAt, String reason) {
        return new ProviderReply(kind, new ReplyDetails(null, appointmentAt, reason, null, null, null), null);
    }

    private static LocalDateTime someday() {
        return LocalDateTime.of(2027, 3, 15, 9, 30);
    }

    @Test
    void anotherProviderGetsNothing() {
        Actor other = new ReferralProvider(UUID.randomUUID(), "Another").actor();
        refused("referral-unknown", () -> door.answer(id, reply(ReplyKind.ACCEPT, null, null), other));
        refused(
                "referral-unknown",
                () -> door.report(id, new ReportContent(ReportKind.MESSAGE, null, null, "Hello"), other));
        assertThat(now().status()).isEqualTo("requested");
    }

    @Test
    void theDoorOfTheTasksItselfKnowsNoOtherProvider() {
        String task = driver.task(process, ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE)
                .getId();
        Actor other = new ReferralProvider(UUID.randomUUID(), "Another").actor();
        refused("task-not-yours", () -> tasks.complete(task, Map.of("response", "accepted"), other));
        refused("task-not-yours", () -> tasks.claim(task, provider));
        refused("task-not-yours", () -> tasks.open(task, provider, Locale.ENGLISH));
    }

    @Test
    void whatIsAskedOfTheClientIsNotTheProvidersToAnswer() {
        door.answer(id, reply(ReplyKind.ACCEPT, someday(), null), provider);
        String task = driver.task(process, ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED)
                .getId();
        Map<String, Object> yes =
                Map.of("received", "yes", "saidBy", "client", "receivedOn", "2027-03-15", "helped", "yes");
        assertThatThrownBy(() -> tasks.complete(task, yes, provider)).isInstanceOf(Rejection.class);
        refused("provider-reply-not-now", () -> door.answer(id, reply(ReplyKind.ACCEPT, null, null), provider));
        assertThat(now().status()).isEqualTo("in-progress");
    }

    @Test
    void theFormDecidesWhatAnAnswerNeeds() {
        assertThatThrownBy(() -> door.answer(id, reply(ReplyKind.DECLINE, null, null), provider))
                .isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> door.answer(id, reply(ReplyKind.DECLINE, null, "no such reason"), provider))
                .isInstanceOf(FormRefused.class);
        refused(
                "provider-appointment-missing",
                () -> door.answer(id, reply(ReplyKind.APPOINTMENT, null, null), provider));
        assertThat(now().status()).isEqualTo("requested");
    }

    @Test
    void theWaitingListKeepsThePlaceAndTheDayAndEndsWithAPlace() {
        LocalDate likely = LocalDate.now().plusDays(20);
        door.answer(id, waits(3, likely), provider);
        assertThat(now().status()).isEqualTo("on-hold");
        assertThat(now().delivery())
                .extracting(ReferralView.Delivery::waitlistPosition, ReferralView.Delivery::expectedOn)
                .containsExactly(3, likely);
        door.answer(id, waits(1, null), provider);
        assertThat(now().delivery())
                .extracting(ReferralView.Delivery::waitlistPosition, ReferralView.Delivery::expectedOn)
                .as("what is said now, over what was said before")
                .containsExactly(1, likely);
        assertThatThrownBy(() -> door.answer(id, waits(1, LocalDate.now().minusDays(2)), provider))
                .isInstanceOf(FormRefused.class);
        door.answer(id, reply(ReplyKind.ACCEPT, null, null), provider);
        assertThat(now().status()).isEqualTo("in-progress");
    }

    private static ProviderReply waits(Integer position, LocalDate expectedOn) {
        return new ProviderReply(
                ReplyKind.WAITLIST, new ReplyDetails(null, null, null, null, position, expectedOn), null);
    }

    @Test
    void ofTwoAnswersThatComeTogetherOneIsTaken() throws Exception {
        Callable<Boolean> accept = () -> taken(reply(ReplyKind.ACCEPT, null, null));
        Callable<Boolean> decline = () -> taken(reply(ReplyKind.DECLINE, null, "no-capacity"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> answers = both.invokeAll(List.of(accept, decline));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).contains(true);
        } finally {
            both.shutdown();
        }
        List<String> states =
                now().history().stream().map(ReferralView.TransitionView::to).toList();
        assertThat(states).containsAnyOf("accepted", "rejected");
        assertThat(states.contains("accepted") && states.contains("rejected")).isFalse();
    }

    private boolean taken(ProviderReply reply) {
        try {
            door.answer(id, reply, provider);
            return true;
        } catch (Rejection late) {
            return false;
        }
    }

    /** The seed makes a walk that failed one that can be walked again. */
    @Test
    void noWalkThroughTheDoorMakesAnIllegalStep() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            aReferralIsSent();
            for (int step = 0; step < 8; step++) {
                try {
                    walk(random);
                } catch (Rejection | FormRefused refused) {
                    assertThat(refused.getMessage()).isNotNull();
                }
            }
            assertThat(now().history())
                    .as("walk %d", seed)
                    .filteredOn(step -> step.from() != null && LEGAL.containsKey(step.from()))
                    .allMatch(step -> LEGAL.get(step.from()).contains(step.to()));
            assertThat(now().status()).as("walk %d", seed).isNotEqualTo("completed");
        }
    }

    private void walk(Random random) {
        ReplyKind[] replies = ReplyKind.values();
        ReportKind[] reports = ReportKind.values();
        int choice = random.nextInt(replies.length + reports.length);
        if (choice < replies.length) {
            LocalDateTime at = random.nextBoolean() ? someday() : null;
            door.answer(id, reply(replies[choice], at, random.nextInt(4) == 0 ? null : "no-capacity"), provider);
        } else {
            door.report(id, new ReportContent(reports[choice - replies.length], null, null, "Said"), provider);
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Rejection.class).extracting("code").isEqualTo(code);
    }
}
