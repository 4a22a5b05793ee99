package org.throughline.closure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertConflict;
import static org.throughline.RejectionAssertions.assertForbidden;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Attribution;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;

class ClosureTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
    private static final UUID CASE = UUID.randomUUID();

    private final Closure prepared = closing(1, "Done", List.of(), null);

    private static Closure closing(int round, String summary, List<Contradiction> contradictions, String explanation) {
        return new Closure(
                        UUID.randomUUID(),
                        CASE,
                        new Closure.ClosingRound(1, round),
                        new Closure.Justification("goals-reached", contradictions, explanation),
                        List.of(new GoalResult(null, "A room", "met", null)),
                        Map.of("housing", 5),
                        summary,
                        null,
                        new Attribution("ana", NOON),
                        null,
                        null)
                .sealed();
    }

    @Test
    void whatContradictsItAndWhyItHoldsNeverthelessIsSealedWithIt() {
        Closure explained = closing(1, "Done", List.of(Contradiction.HIGH_RISK), "A shelter has taken over");

        assertThat(explained.seal().text()).contains("high-risk", "A shelter has taken over");
        assertThat(prepared.seal().text()).doesNotContain("contradictions", "explanation");
    }

    @Test
    void aReturnedOneIsNotPreparedAgainWordForWord() {
        Closure returned = prepared.withDecision(new ClosureReview(false, "Says who?", "sue", NOON));

        assertThatThrownBy(() ->
                        ReturnedClosurePolicy.requireChange(List.of(returned), closing(2, "Done", List.of(), null)))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo("closure-unchanged");
                    assertThat(refused.args()).containsExactly("Says who?");
                });
        ReturnedClosurePolicy.requireChange(List.of(returned), closing(2, "Done, says the landlord", List.of(), null));
    }

    @Test
    void itIsSealedWithTheHashOfItsText() {
        assertThat(prepared.sha256()).isEqualTo(Sha256.of(prepared.seal().text()));
        assertThat(prepared.status()).isEqualTo("in-review");
    }

    @Test
    void anotherPersonApprovesIt() {
        Closure approved = prepared.withDecision(new ClosureReview(true, null, "sue", NOON));

        assertThat(approved.status()).isEqualTo("approved");
        assertThat(approved.seal().text()).isEqualTo(prepared.seal().text());
    }

    @Test
    void whoPreparedItCannotApproveIt() {
        assertThatThrownBy(() -> prepared.withDecision(new ClosureReview(true, null, "ana", NOON)))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("own-work-approved"));
    }

    @Test
    void aCaseIsClosedOnlyByAnApprovedClosing() {
        assertThatThrownBy(prepared::requireApproved).isInstanceOf(Rejection.class);
        Closure returned = prepared.withDecision(new ClosureReview(false, "More", "sue", NOON));
        assertThatThrownBy(returned::requireApproved).isInstanceOf(Rejection.class);
    }

    @Test
    void whoPreparedItMayReturnIt() {
        assertThat(prepared.withDecision(new ClosureReview(false, "More", "ana", NOON))
                        .status())
                .isEqualTo("returned");
        assertForbidden("own-work-approved", () -> prepared.withDecision(new ClosureReview(true, null, "ana", NOON)));
    }

    @Test
    void itIsDecidedOnce() {
        Closure approved = prepared.withDecision(new ClosureReview(true, null, "sue", NOON));

        assertConflict("closure-moved-on", () -> approved.withDecision(new ClosureReview(false, "No", "sue", NOON)));
    }

    @Test
    void onlyTheApprovedOnePassesTheRequirement() {
        Closure returned = prepared.withDecision(new ClosureReview(false, "More", "sue", NOON));
        Closure approved = prepared.withDecision(new ClosureReview(true, null, "sue", NOON));

        assertConflict("closure-not-approved", prepared::requireApproved);
        assertConflict("closure-not-approved", returned::requireApproved);
        assertThatCode(approved::requireApproved).doesNotThrowAnyException();
    }

    @Test
    void itsOutcomeIsThatOfItsGoals() {
        assertThat(prepared.outcome()).isEqualTo("goals-met");
    }

    @Test
    void theRoundMakesNoDifferenceToWhatItSays() {
        assertThat(prepared.saysTheSameAs(closing(2, "Done", List.of(), null))).isTrue();
        assertThat(prepared.saysTheSameAs(closing(1, "Not yet", List.of(), null)))
                .isFalse();
    }
}
