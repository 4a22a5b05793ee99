package org.throughline.closure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomePoliciesTest {

    private final UUID room = UUID.randomUUID();
    private final UUID meals = UUID.randomUUID();

    @Test
    void allCountingGoalsMetIsSuccess() {
        assertThat(overall("met", "no-longer-needed", "met")).isEqualTo("goals-met");
    }

    @Test
    void anythingReachedIsPartlyMet() {
        assertThat(overall("met", "not-met")).isEqualTo("partly-met");
        assertThat(overall("partly-met")).isEqualTo("partly-met");
    }

    @Test
    void nothingReachedIsNotMet() {
        assertThat(overall("not-met", "not-met")).isEqualTo("not-met");
    }

    @Test
    void withoutACountingGoalThereIsNothingToJudgeBy() {
        assertThat(overall()).isEqualTo("no-goals");
        assertThat(overall("no-longer-needed")).isEqualTo("no-goals");
    }

    @Test
    void aRowNamesItsGoalByItsWords() {
        assertThat(results(row("Three meals", "met")))
                .containsExactly(
                        new GoalResult(meals, "Three meals", "met", null),
                        new GoalResult(room, "A room", "not-met", null));
    }

    @Test
    void aRewordedRowNamesItsGoalByItsPlace() {
        assertThat(results(row("A nice room", "met"), row("Three meals", "partly-met")))
                .extracting(GoalResult::goalId)
                .containsExactly(room, meals);
    }

    @Test
    void aGoalThatNothingWasSaidAboutWasNotMet() {
        assertThat(results()).extracting(GoalResult::outcome).containsExactly("not-met", "not-met");
    }

    @Test
    void aGoalOutsideThePlanStandsByItself() {
        assertThat(results(row("A room", "met"), row("Three meals", "met"), row("A job", "met"))
                        .get(2))
                .isEqualTo(new GoalResult(null, "A job", "met", null));
    }

    @Test
    void aRowThatKnowsItsGoalKeepsIt() {
        UUID other = UUID.randomUUID();

        assertThat(results(new GoalResult(other, "A room", "met", "Early"), row("Three meals", "met")))
                .contains(new GoalResult(other, "A room", "met", "Early"));
    }

    @Test
    void twoRowsOfTheSameWordsNameTwoGoals() {
        assertThat(results(row("A room", "met"), row("A room", "not-met")))
                .extracting(GoalResult::goalId)
                .containsExactly(room, meals);
    }

    private List<GoalResult> results(GoalResult... rows) {
        Map<UUID, String> planned = new LinkedHashMap<>();
        planned.put(room, "A room");
        planned.put(meals, "Three meals");
        return GoalOutcomePolicy.of(planned, List.of(rows));
    }

    private static GoalResult row(String statement, String outcome) {
        return new GoalResult(null, statement, outcome, null);
    }

    private static String overall(String... outcomes) {
        return OverallOutcomePolicy.of(
                Arrays.stream(outcomes).map(outcome -> row("A goal", outcome)).toList());
    }
}
