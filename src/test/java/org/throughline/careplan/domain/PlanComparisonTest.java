package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.careplan.domain.SamplePlan.goal;
import static org.throughline.careplan.domain.SamplePlan.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.domain.PlanComparison.Difference;
import org.throughline.careplan.domain.PlanComparison.Difference.Kind;

class PlanComparisonTest {

    private final PlanContent before = SamplePlan.first("ana");

    @Test
    void aPlanDoesNotDifferFromItself() {
        assertThat(PlanComparison.between(before, before).isEmpty()).isTrue();
    }

    @Test
    void whoWroteItMakesNoDifference() {
        assertThat(PlanComparison.between(before, SamplePlan.first("ben")).steps())
                .allMatch(Difference::isSame);
    }

    @Test
    void addedRemovedAndChangedGoalsAreTold() {
        PlanContent after = RevisionContinuity.from(
                before, plan(List.of(goal("food", "Three meals"), goal("housing", "A flat")), List.of()), "ben");

        PlanComparison comparison = PlanComparison.between(before, after);

        assertThat(comparison.goals()).extracting(Difference::kind).containsExactly(Kind.ADDED, Kind.CHANGED);
        assertThat(comparison.services()).extracting(Difference::kind).containsExactly(Kind.REMOVED);
        assertThat(comparison.isEmpty()).isFalse();
    }
}
