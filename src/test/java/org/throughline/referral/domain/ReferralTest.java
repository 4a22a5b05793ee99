package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertConflict;
import static org.throughline.RejectionAssertions.assertForbidden;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.referral.domain.ReceiptPolicy.Witness;
import org.throughline.referral.domain.Referral.Details;
import org.throughline.referral.domain.Referral.StatusTransition;
import org.throughline.shared.Rejection;

class ReferralTest {

    /** The table of the design, written down a second time on purpose. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "draft", Set.of("requested", "cancelled"),
            "requested", Set.of("accepted", "rejected", "cancelled"),
            "accepted", Set.of("in-progress", "on-hold", "cancelled", "failed"),
            "in-progress", Set.of("on-hold", "completed", "failed", "cancelled"),
            "on-hold", Set.of("in-progress", "cancelled", "failed"));

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(2));
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Reason REASON = Reason.of(Reason.Code.NO_CAPACITY);

    static Stream<Arguments> everyPair() {
        return Stream.of(ReferralStatus.values())
                .flatMap(from -> Stream.of(ReferralStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void eachTransitionIsAllowedOrRefusedAsTheTableSays(ReferralStatus from, ReferralStatus to) {
        Referral referral = in(from);
        if (ALLOWED.getOrDefault(from.id(), Set.of()).contains(to.id())) {
            referral.become(to, REASON, NOW, "dewi");
            assertThat(referral.status()).isEqualTo(to);
            assertThat(referral.changes()).singleElement().satisfies(change -> assertThat(change.from())
                    .isEqualTo(from));
        } else {
            assertThatThrownBy(() -> referral.become(to, REASON, NOW, "dewi"))
                    .isInstanceOfSatisfying(Rejection.class, refused -> {
                        assertThat(refused.code()).isEqualTo("referral-transition");
                        assertThat(refused.kind()).isEqualTo(Rejection.RejectionKind.CONFLICT);
                    });
            assertThat(referral.status()).isEqualTo(from);
            assertThat(referral.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void endingOrHoldingNeedsAReasonAndTheRestForgetsIt(ReferralStatus from, ReferralStatus to) {
        if (!from.mayBecome(to)) {
            return;
        }
        Referral referral = in(from);
        if (Set.of("rejected", "cancelled", "on-hold", "failed").contains(to.id())) {
            assertThatThrownBy(() -> referral.become(to, null, NOW, "dewi"))
                    .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                            .isEqualTo("referral-reason-missing"));
            assertThat(referral.status()).isEqualTo(from);
        } else {
            assertThatCode(() -> referral.become(to, null, NOW, "dewi")).doesNotThrowAnyException();
            assertThat(referral.details().reason()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aReferralIsOpenExactlyWhileSomethingMayFollow(ReferralStatus status, ReferralStatus ignored) {
        assertThat(in(status).isOpen()).isEqualTo(ALLOWED.containsKey(status.id()));
    }

    @Test
    void theHappyWayIsRememberedStepByStep() {
        Referral referral = Referral.open(UUID.randomUUID(), UUID.randomUUID(), 1, "housing", NOW, "system");
        referral.choose(UUID.randomUUID(), "A bed tonight", "urgent");
        referral.send(NOW, "dewi");
        referral.accept(NOW, "dewi");
        referral.schedule(new Appointment(NOW.plusSeconds(3600), null, "bring papers"), NOW, "dewi");
        referral.complete(received(), ZONE, LATER, "dewi");
        assertThat(referral.changes())
                .extracting(change -> change.to().id())
                .containsExactly("draft", "requested", "accepted", "in-progress", "completed");
        assertThat(referral.details().receipt()).isEqualTo(received());
    }

    @Test
    void aPlaceOnAWaitingListIsAcceptedAndHeld() {
        Referral referral = in(ReferralStatus.REQUESTED);
        WaitlistPlace place = new WaitlistPlace(7, LocalDate.of(2026, 5, 1));
        referral.waitlist(place, REASON, NOW, "dewi");
        assertThat(referral.changes()).extracting(change -> change.to().id()).containsExactly("accepted", "on-hold");
        assertThat(referral.details().reason()).isEqualTo(REASON);
        referral.waitOn(new WaitlistPlace(3, null));
        assertThat(referral.details().waitlist()).isEqualTo(new WaitlistPlace(3, LocalDate.of(2026, 5, 1)));
        referral.schedule(new Appointment(NOW, null, null), NOW, "dewi");
        assertThat(referral.details().reason()).isNull();
    }

    @Test
    void aPlaceThatIsFoundEndsTheWaitWithoutAnAppointment() {
        Referral referral = in(ReferralStatus.ON_HOLD);
        referral.findPlace(NOW, "dewi");
        assertThat(referral.status()).isEqualTo(ReferralStatus.IN_PROGRESS);
        referral.findPlace(NOW, "dewi");
        assertThat(referral.changes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "ON_HOLD", "IN_PROGRESS"})
    void whatTheClientGotWithoutAnAppointmentHasBegunByIt(ReferralStatus before) {
        Referral referral = in(before);
        referral.complete(received(), ZONE, LATER, "dewi");
        assertThat(referral.status()).isEqualTo(ReferralStatus.COMPLETED);
        assertThat(referral.changes())
                .extracting(change -> change.to().id())
                .endsWith("completed")
                .allMatch(to -> Set.of("in-progress", "completed").contains(to));
    }

    @Test
    void onlyTheAgencyRecordsTheClientsWordAndNotForADayToCome() {
        Referral referral = in(ReferralStatus.DRAFT);
        referral.send(NOW, "dewi");
        referral.accept(NOW, "dewi");
        assertForbidden("receipt-not-by-provider", () -> referral.complete(received(), ZONE, LATER, "provider:haven"));
        assertInvalid("receivedOn", "receipt-in-future", () -> referral.complete(received(), ZONE, NOW, "dewi"));
        assertInvalid(
                "receivedOn",
                "receipt-day-missing",
                () -> referral.complete(new Receipt(null, Witness.CLIENT, null, null), ZONE, LATER, "dewi"));
        assertThat(referral.status()).isEqualTo(ReferralStatus.ACCEPTED);
    }

    private static Receipt received() {
        return new Receipt(LocalDate.of(2026, 3, 3), Witness.CLIENT, "yes", "She is safe");
    }

    @Test
    void theServiceCannotBeChangedOnceTheReferralIsSent() {
        Referral referral = in(ReferralStatus.REQUESTED);
        assertThatThrownBy(() -> referral.choose(UUID.randomUUID(), "x", "soon"))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(referral::dropChoice).isInstanceOf(Rejection.class);
    }

    @Test
    void aReasonOutsideTheListIsKeptInWords() {
        assertThat(Reason.of("too-far", null)).isEqualTo(new Reason(Reason.Code.OTHER, "too-far"));
        assertThat(Reason.of("too-far", "two hours by bus"))
                .isEqualTo(new Reason(Reason.Code.OTHER, "two hours by bus"));
        assertThat(Reason.of("no-show", null)).isEqualTo(new Reason(Reason.Code.NO_SHOW, null));
    }

    @Test
    void anOpenedReferralIsADraftOfItsNeed() {
        UUID caseId = UUID.randomUUID();
        UUID planned = UUID.randomUUID();
        Referral opened = Referral.open(caseId, planned, 3, "housing", NOW, "dewi");

        assertThat(opened)
                .returns(caseId, Referral::caseId)
                .returns(planned, Referral::plannedServiceId)
                .returns(3, Referral::attempt)
                .returns("housing", Referral::need)
                .returns(ReferralStatus.DRAFT, Referral::status)
                .returns(0, Referral::version)
                .returns(Details.NONE, Referral::details);
        assertThat(opened.id()).isNotNull();
        assertThat(opened.changes())
                .containsExactly(new StatusTransition(null, ReferralStatus.DRAFT, null, NOW, "dewi"));
    }

    @Test
    void aStoredReferralKeepsItsIdAndVersion() {
        UUID id = UUID.randomUUID();
        Referral stored = new Referral(id, null, null, 1, "food", ReferralStatus.DRAFT, Details.NONE, 7);

        assertThat(stored.id()).isEqualTo(id);
        assertThat(stored.version()).isEqualTo(7);
    }

    @Test
    void aChoiceIsKeptAndDroppedWithoutWhatTheClientNeeds() {
        UUID service = UUID.randomUUID();
        Referral referral = in(ReferralStatus.DRAFT);

        referral.choose(service, "A bed tonight", "urgent");
        assertThat(referral.details())
                .isEqualTo(new Details(service, null, "A bed tonight", "urgent", null, null, null, null, null));

        referral.dropChoice();
        assertThat(referral.details())
                .isEqualTo(new Details(null, null, "A bed tonight", "urgent", null, null, null, null, null));
    }

    @Test
    void everyStepAddsItsOwnDetailAndKeepsTheOthers() {
        UUID service = UUID.randomUUID();
        Referral referral = in(ReferralStatus.DRAFT);
        referral.choose(service, "A bed", "urgent");
        referral.send(NOW, "dewi");
        referral.accept(NOW, "dewi");
        referral.schedule(new Appointment(NOW.plusSeconds(60), "Main Street 5", "Bring papers"), NOW, "dewi");
        referral.complete(received(), ZONE, LATER, "dewi");
        referral.clarify(LATER);

        assertThat(referral.details())
                .isEqualTo(new Details(
                        service,
                        null,
                        "A bed",
                        "urgent",
                        NOW,
                        null,
                        new Appointment(NOW.plusSeconds(60), "Main Street 5", "Bring papers"),
                        received(),
                        LATER));
    }

    @Test
    void rejectingFailingAndCancellingKeepTheReason() {
        Referral rejected = in(ReferralStatus.REQUESTED);
        rejected.reject(REASON, NOW, "dewi");
        assertThat(rejected.changes())
                .containsExactly(
                        new StatusTransition(ReferralStatus.REQUESTED, ReferralStatus.REJECTED, REASON, NOW, "dewi"));

        Referral failed = in(ReferralStatus.IN_PROGRESS);
        failed.fail(REASON, NOW, "dewi");
        assertThat(failed.status()).isEqualTo(ReferralStatus.FAILED);
        assertThat(failed.details().reason()).isEqualTo(REASON);

        Referral cancelled = in(ReferralStatus.ON_HOLD);
        cancelled.cancel(REASON, NOW, "dewi");
        assertThat(cancelled.status()).isEqualTo(ReferralStatus.CANCELLED);
        assertThat(cancelled.details().reason()).isEqualTo(REASON);
    }

    @Test
    void aReasonThatIsNotNeededIsNotKept() {
        Referral referral = in(ReferralStatus.DRAFT);
        referral.become(ReferralStatus.REQUESTED, REASON, NOW, "dewi");

        assertThat(referral.changes())
                .containsExactly(
                        new StatusTransition(ReferralStatus.DRAFT, ReferralStatus.REQUESTED, null, NOW, "dewi"));
    }

    @Test
    void whatIsSentIsNeitherChosenNorDroppedAnyMore() {
        Referral referral = in(ReferralStatus.REQUESTED);

        assertConflict("referral-already-sent", () -> referral.choose(UUID.randomUUID(), "x", "soon"));
        assertConflict("referral-already-sent", referral::dropChoice);
    }

    @Test
    void aRefusalNamesBothStatesOrTheMissingReason() {
        assertConflict(
                "referral-transition",
                () -> in(ReferralStatus.DRAFT).become(ReferralStatus.COMPLETED, null, NOW, "dewi"),
                "draft",
                "completed");
        assertInvalid("reason", "referral-reason-missing", () -> in(ReferralStatus.REQUESTED)
                .become(ReferralStatus.REJECTED, null, NOW, "dewi"));
    }

    private static Referral in(ReferralStatus status) {
        return new Referral(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "housing",
                status,
                Referral.Details.NONE,
                1);
    }
}
