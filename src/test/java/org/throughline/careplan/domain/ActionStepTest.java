package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionStepTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final ActionStep CALL = new ActionStep("Call", "worker", MAY, 1, "ana");

    @Test
    void theAuthorMakesNoDifferenceToWhatAStepSays() {
        assertThat(CALL.saysTheSameAs(CALL.by("ben"))).isTrue();
        assertThat(CALL.by("ben")).isEqualTo(new ActionStep("Call", "worker", MAY, 1, "ben"));
    }

    static Stream<ActionStep> stepsThatDifferInOnePart() {
        return Stream.of(
                new ActionStep("Write", "worker", MAY, 1, "ana"),
                new ActionStep("Call", "client", MAY, 1, "ana"),
                new ActionStep("Call", "worker", null, 1, "ana"),
                new ActionStep("Call", "worker", MAY, 2, "ana"),
                new ActionStep("Call", "worker", MAY, null, "ana"));
    }

    @ParameterizedTest
    @MethodSource("stepsThatDifferInOnePart")
    void aStepThatDiffersInOnePartSaysSomethingElse(ActionStep other) {
        assertThat(CALL.saysTheSameAs(other)).isFalse();
        assertThat(other.saysTheSameAs(CALL)).isFalse();
    }
}
