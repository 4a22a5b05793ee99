package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoalTest {

    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
    private static final Goal ROOM =
            new Goal(UUID.randomUUID(), "housing", "A room", "A lease", "client", AUTUMN, null, null, "ana");

    @Test
    void lineAndAuthorMakeNoDifferenceToWhatAGoalSays() {
        assertThat(ROOM.saysTheSameAs(ROOM.as(UUID.randomUUID(), "ben"))).isTrue();
    }

    static Stream<Goal> goalsThatDifferInOnePart() {
        return Stream.of(
                new Goal(ROOM.id(), "food", "A room", "A lease", "client", AUTUMN, null, null, "ana"),
                new Goal(ROOM.id(), "housing", "A room", "A lease", "client", AUTUMN, "Is never late", null, "ana"),
                new Goal(
                        ROOM.id(),
                        "housing",
                        "A room",
                        "A lease",
                        "client",
                        AUTUMN,
                        null,
                        SamplePlan.scale(1, null),
                        "ana"),
                new Goal(ROOM.id(), "housing", "A flat", "A lease", "client", AUTUMN, null, null, "ana"),
                new Goal(ROOM.id(), "housing", "A room", "A key", "client", AUTUMN, null, null, "ana"),
                new Goal(ROOM.id(), "housing", "A room", "A lease", "family", AUTUMN, null, null, "ana"),
                new Goal(ROOM.id(), "housing", "A room", "A lease", "client", AUTUMN.plusDays(1), null, null, "ana"));
    }

    @ParameterizedTest
    @MethodSource("goalsThatDifferInOnePart")
    void aGoalThatDiffersInOnePartSaysSomethingElse(Goal other) {
        assertThat(ROOM.saysTheSameAs(other)).isFalse();
    }

    @Test
    void aGoalIsCarriedOnUnderAnotherLineAndAuthorInItsOwnWords() {
        UUID line = UUID.randomUUID();

        assertThat(ROOM.as(line, "ben"))
                .isEqualTo(new Goal(line, "housing", "A room", "A lease", "client", AUTUMN, null, null, "ben"));
    }
}
