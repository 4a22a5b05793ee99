package org.throughline.closure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.closure.domain.ContradictionPolicy.ProgressRecord;
import org.throughline.shared.Rejection;

class ContradictionPolicyTest {

    private static final List<GoalResult> MET = List.of(new GoalResult(null, "A room", GoalResult.MET, null));
    private static final ProgressRecord GOOD = new ProgressRecord(List.of(100, 0), "low");

    @Test
    void nothingSpeaksAgainstGoalsThatWereMet() {
        assertThat(ContradictionPolicy.contradictions("goals-reached", MET, GOOD))
                .isEmpty();
    }

    @Test
    void aGoalThatWasOnlyPartlyMetContradicts() {
        List<GoalResult> partly = List.of(
                MET.get(0),
                new GoalResult(null, "A job", GoalResult.PARTLY_MET, null),
                new GoalResult(null, "A car", GoalResult.NO_LONGER_NEEDED, null));
        assertThat(ContradictionPolicy.contradictions("goals-reached", partly, GOOD))
                .containsExactly(Contradiction.GOALS_UNMET);
    }

    @Test
    void aPlanWithoutProgressAndAHighRiskContradictWhateverIsSaidOfTheGoals() {
        assertThat(ContradictionPolicy.contradictions(
                        "goals-reached", MET, new ProgressRecord(List.of(0, 0), "severe")))
                .containsExactly(Contradiction.NO_PROGRESS, Contradiction.HIGH_RISK);
    }

    @Test
    void goalsCannotBeReachedWhereThereWereNone() {
        assertThat(ContradictionPolicy.contradictions("goals-reached", List.of(), new ProgressRecord(List.of(), null)))
                .containsExactly(Contradiction.NO_GOALS);
    }

    @Test
    void aCaseThatEndsForAnotherReasonNeedsNoExplanation() {
        assertThat(ContradictionPolicy.contradictions("moved-away", List.of(), new ProgressRecord(List.of(0), "high")))
                .isEmpty();
    }

    @Test
    void aContradictionIsExplainedOrRefusedAtItsField() {
        List<Contradiction> against = List.of(Contradiction.HIGH_RISK);
        assertThatThrownBy(() -> ContradictionPolicy.requireExplained(against, " ", "The risk is high"))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.field()).isEqualTo("contradictionExplained");
                    assertThat(refused.code()).isEqualTo("closure-contradiction");
                    assertThat(refused.args()).containsExactly("The risk is high");
                });
        assertThatCode(() -> ContradictionPolicy.requireExplained(against, "A shelter has taken over", ""))
                .doesNotThrowAnyException();
        assertThatCode(() -> ContradictionPolicy.requireExplained(List.of(), null, ""))
                .doesNotThrowAnyException();
    }

    @Test
    void anExplanationOfBlanksOrNoneIsRefused() {
        List<Contradiction> against = List.of(Contradiction.HIGH_RISK);

        assertInvalid(
                "contradictionExplained",
                "closure-contradiction",
                () -> ContradictionPolicy.requireExplained(against, null, "Risk"),
                "Risk");
    }

    @Test
    void aRiskContradictsFromHighOn() {
        assertThat(new ProgressRecord(List.of(), "high").contradictions()).containsExactly(Contradiction.HIGH_RISK);
        assertThat(new ProgressRecord(List.of(), "moderate").contradictions()).isEmpty();
        assertThat(new ProgressRecord(List.of(), null).contradictions()).isEmpty();
    }

    @Test
    void anyProgressAtAllIsProgress() {
        assertThat(new ProgressRecord(List.of(0, 1), null).contradictions()).isEmpty();
        assertThat(new ProgressRecord(List.of(0), null).contradictions()).containsExactly(Contradiction.NO_PROGRESS);
    }

    @Test
    void aGoalThatIsNoLongerNeededDoesNotContradict() {
        List<GoalResult> goals = List.of(new GoalResult(null, "A car", GoalResult.NO_LONGER_NEEDED, null));

        assertThat(ContradictionPolicy.contradictions("goals-reached", goals, GOOD))
                .isEmpty();
    }
}
