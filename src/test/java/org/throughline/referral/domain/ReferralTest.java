package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
                        assertThat(refused.kind()).isEqualTo(Rejection.Kind.CONFLICT);
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
        referral.schedule(NOW.plusSeconds(3600), "bring papers", NOW, "dewi");
        referral.complete(LocalDate.of(2026, 3, 3), "she is safe", NOW, "dewi");
        assertThat(referral.changes())
                .extracting(change -> change.to().id())
                .containsExactly("draft", "requested", "accepted", "in-progress", "completed");
        assertThat(referral.details().receivedOn()).isEqualTo("2026-03-03");
    }

    @Test
    void aPlaceOnAWaitingListIsAcceptedAndHeld() {
        Referral referral = in(ReferralStatus.REQUESTED);
        referral.waitlist(REASON, NOW, "dewi");
        assertThat(referral.changes()).extracting(change -> change.to().id()).containsExactly("accepted", "on-hold");
        assertThat(referral.details().reason()).isEqualTo(REASON);
        referral.schedule(NOW, null, NOW, "dewi");
        assertThat(referral.details().reason()).isNull();
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
