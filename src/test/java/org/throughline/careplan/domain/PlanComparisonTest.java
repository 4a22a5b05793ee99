package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.careplan.domain.SamplePlan.goal;
import static org.throughline.careplan.domain.SamplePlan.plan;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.domain.PlanComparison.PlanDifference;
import org.throughline.careplan.domain.PlanComparison.PlanDifference.DifferenceKind;

class PlanComparisonTest {

    private final PlanContent before = SamplePlan.first("ana");

    @Test
    void aPlanDoesNotDifferFromItself() {
        assertThat(PlanComparison.between(before, before).isEmpty()).isTrue();
    }

    @Test
    void whoWroteItMakesNoDifference() {
        assertThat(PlanComparison.between(before, SamplePlan.first("ben")).steps())
                .allMatch(PlanDifference::isSame);
    }

    @Test
    void addedRemovedAndChangedGoalsAreReported() {
        PlanContent after = RevisionContinuity.from(
                before, plan(List.of(goal("food", "Three meals"), goal("housing", "A flat")), List.of()), "ben");

        PlanComparison comparison = PlanComparison.between(before, after);

        assertThat(comparison.goals())
                .extracting(PlanDifference::kind)
                .containsExactly(DifferenceKind.ADDED, DifferenceKind.CHANGED);
        assertThat(comparison.services()).extracting(PlanDifference::kind).containsExactly(DifferenceKind.REMOVED);
        assertThat(comparison.isEmpty()).isFalse();
    }

    @Test
    void anotherSummaryAloneIsADifference() {
        PlanContent after =
                new PlanContent("Otherwise", before.summaryBy(), before.goals(), before.steps(), before.services());

        PlanComparison comparison = PlanComparison.between(before, after);

        assertThat(comparison.summary())
                .isEqualTo(new PlanDifference<>("In short", "Otherwise", DifferenceKind.CHANGED));
        assertThat(comparison.isEmpty()).isFalse();
    }

    @Test
    void aSummaryThatNeitherHasIsTheSame() {
        PlanComparison comparison = PlanComparison.between(PlanContent.EMPTY, PlanContent.EMPTY);

        assertThat(comparison.summary()).isEqualTo(new PlanDifference<>(null, null, DifferenceKind.SAME));
        assertThat(comparison.isEmpty()).isTrue();
    }

    @Test
    void aStepIsComparedWithTheStepOfTheSameAction() {
        PlanContent after =
                withSteps(SamplePlan.step("Write"), new ActionStep("Call the landlord", "client", null, 1, "ana"));

        PlanComparison comparison = PlanComparison.between(before, after);

        assertThat(comparison.steps())
                .extracting(PlanDifference::kind)
                .containsExactly(DifferenceKind.ADDED, DifferenceKind.CHANGED);
        assertThat(comparison.isEmpty()).isFalse();
        assertThat(PlanComparison.between(before, withSteps()).steps())
                .containsExactly(new PlanDifference<>(before.steps().get(0), null, DifferenceKind.REMOVED));
    }

    @Test
    void aServiceIsComparedWithTheServiceOfTheSameId() {
        NeededService room = before.services().get(0);
        NeededService flat = new NeededService(room.id(), room.need(), "Find a flat", "ben");
        NeededService other = new NeededService(UUID.randomUUID(), "food", "A pantry", "ben");

        PlanComparison comparison = PlanComparison.between(
                before, new PlanContent(before.summary(), null, before.goals(), before.steps(), List.of(other, flat)));

        assertThat(comparison.services())
                .containsExactly(
                        new PlanDifference<>(null, other, DifferenceKind.ADDED),
                        new PlanDifference<>(room, flat, DifferenceKind.CHANGED));
        assertThat(comparison.isEmpty()).isFalse();
    }

    @Test
    void twoEqualStepsAreComparedOneWithOne() {
        PlanContent twice = withSteps(SamplePlan.step("Call the landlord"), SamplePlan.step("Call the landlord"));

        assertThat(PlanComparison.between(before, twice).steps())
                .extracting(PlanDifference::kind)
                .containsExactly(DifferenceKind.SAME, DifferenceKind.ADDED);
    }

    @Test
    void anotherGoalAloneIsADifference() {
        PlanContent after = new PlanContent(before.summary(), null, List.of(), before.steps(), before.services());

        assertThat(PlanComparison.between(before, after).isEmpty()).isFalse();
    }

    private PlanContent withSteps(ActionStep... steps) {
        return new PlanContent(before.summary(), null, before.goals(), List.of(steps), before.services());
    }
}
