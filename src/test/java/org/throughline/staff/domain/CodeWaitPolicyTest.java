package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeWaitPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-12T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "7, 4", "10, 32", "11, 60", "12, 60", "500, 60"})
    void fromTheFifthWrongCodeOnTheWaitDoublesUpToAnHour(int failures, int minutes) {
        assertThat(CodeWaitPolicy.left(failures, NOW, NOW)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void theWaitRunsFromTheLastWrongCode() {
        assertThat(CodeWaitPolicy.left(7, NOW, NOW.plusSeconds(239))).isEqualTo(Duration.ofSeconds(1));
        assertThat(CodeWaitPolicy.left(7, NOW, NOW.plusSeconds(240))).isZero();
        assertThat(CodeWaitPolicy.left(7, NOW, NOW.plusSeconds(241))).isZero();
    }

    @Test
    void withoutATimeOfTheLastWrongCodeThereIsNoWait() {
        assertThat(CodeWaitPolicy.left(7, null, NOW)).isZero();
    }
}
