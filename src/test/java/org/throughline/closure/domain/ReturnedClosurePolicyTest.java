package org.throughline.closure.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.closure.domain.Closure.ClosingRound;
import org.throughline.closure.domain.Closure.Justification;
import org.throughline.shared.Attribution;

class ReturnedClosurePolicyTest {

    private static final Closure AGAIN = closure(1, "ben");

    @Test
    void wordsThatWereReturnedLastAreRefusedWithWhatWasAskedFor() {
        assertInvalid(
                "closingSummary",
                "closure-unchanged",
                () -> ReturnedClosurePolicy.requireChange(List.of(returned(1)), AGAIN),
                "Says who?");
    }

    @Test
    void wordsThatWereReturnedInAnEarlierEpisodeAreAccepted() {
        assertAccepted(List.of(returned(2)));
    }

    @Test
    void wordsThatWereApprovedOrNotDecidedAreAccepted() {
        assertAccepted(List.of(closure(1, "ana")));
        assertAccepted(List.of(closure(1, "ana").withDecision(new ClosureReview(true, null, "sue", Instant.EPOCH))));
    }

    @Test
    void onlyTheNewestRoundCounts() {
        assertAccepted(List.of(closure(1, "ana"), returned(1)));
    }

    @Test
    void theFirstRoundIsAccepted() {
        assertAccepted(List.of());
    }

    private static void assertAccepted(List<Closure> before) {
        assertThatCode(() -> ReturnedClosurePolicy.requireChange(before, AGAIN)).doesNotThrowAnyException();
    }

    private static Closure returned(int episode) {
        return closure(episode, "ana").withDecision(new ClosureReview(false, "Says who?", "sue", Instant.EPOCH));
    }

    private static Closure closure(int episode, String by) {
        return new Closure(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        new ClosingRound(episode, 1),
                        new Justification("moved-away", List.of(), null),
                        List.of(),
                        Map.of(),
                        "Gone",
                        null,
                        new Attribution(by, Instant.EPOCH),
                        null,
                        null)
                .sealed();
    }
}
