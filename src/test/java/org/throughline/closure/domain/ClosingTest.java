package org.throughline.closure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;

class ClosingTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
    private final Closing prepared = new Closing(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    1,
                    1,
                    "goals-reached",
                    List.of(new GoalResult(null, "A room", "met", null)),
                    Map.of("housing", 5),
                    "Done",
                    null,
                    "ana",
                    NOON,
                    null,
                    null)
            .sealed();

    @Test
    void itIsSealedWithTheHashOfItsText() {
        assertThat(prepared.sha256()).isEqualTo(Sha256.of(prepared.text()));
        assertThat(prepared.status()).isEqualTo("in-review");
    }

    @Test
    void anotherPersonApprovesIt() {
        Closing approved = prepared.decided(new Decision(true, null, "sue", NOON));

        assertThat(approved.status()).isEqualTo("approved");
        assertThat(approved.text()).isEqualTo(prepared.text());
    }

    @Test
    void whoPreparedItCannotApproveIt() {
        assertThatThrownBy(() -> prepared.decided(new Decision(true, null, "ana", NOON)))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("own-work-approved"));
    }

    @Test
    void aCaseIsClosedOnlyByAnApprovedClosing() {
        assertThatThrownBy(prepared::requireApproved).isInstanceOf(Rejection.class);
        Closing returned = prepared.decided(new Decision(false, "More", "sue", NOON));
        assertThatThrownBy(returned::requireApproved).isInstanceOf(Rejection.class);
    }
}
