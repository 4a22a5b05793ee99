package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.careplan.domain.SamplePlan.first;
import static org.throughline.careplan.domain.SamplePlan.goal;
import static org.throughline.careplan.domain.SamplePlan.plan;
import static org.throughline.careplan.domain.SamplePlan.service;

import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionContinuityTest {

    private final PlanContent before = first("ana");

    @Test
    void aGoalInTheSameWordsKeepsItsLineAndItsAuthor() {
        Goal kept = revised(goal("housing", "A room by autumn")).goals().get(0);

        assertThat(kept).isEqualTo(before.goals().get(0));
    }

    @Test
    void aRewordedGoalForTheSameNeedKeepsItsLineAndGetsANewAuthor() {
        Goal reworded = revised(goal("housing", "A flat by winter")).goals().get(0);

        assertThat(reworded.id()).isEqualTo(before.goals().get(0).id());
        assertThat(reworded.writtenBy()).isEqualTo("ben");
    }

    @Test
    void whereTwoGoalsCouldCarryItOnNeitherIsGuessed() {
        PlanContent revised = revised(goal("housing", "A flat"), goal("housing", "A deposit"));

        assertThat(revised.goals())
                .extracting(Goal::id)
                .doesNotContain(before.goals().get(0).id());
    }

    @Test
    void anotherNeedIsAnotherGoal() {
        assertThat(revised(goal("food", "Three meals a day")).goals().get(0).id())
                .isNotEqualTo(before.goals().get(0).id());
    }

    @Test
    void anEqualServiceKeepsItsIdHoweverItIsCapitalised() {
        PlanContent revised = RevisionContinuity.from(
                before,
                plan(List.of(), List.of(service("housing", "FIND a room"), service("food", "A pantry"))),
                "ben");

        assertThat(revised.services().get(0)).isEqualTo(before.services().get(0));
        assertThat(revised.services().get(1).writtenBy()).isEqualTo("ben");
    }

    @Test
    void theAuthorsAreAllWhoWroteAPart() {
        PlanContent revised = revised(goal("housing", "A room by autumn"), goal("food", "Three meals a day"));

        assertThat(revised.authors()).containsExactly("ana", "ben");
    }

    private PlanContent revised(Goal... goals) {
        return RevisionContinuity.from(before, plan(List.of(goals), List.of()), "ben");
    }
}
