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

    @Test
    void aStepThatSaysTheSameKeepsItsAuthorAndAnotherGetsTheNewOne() {
        PlanContent revised = RevisionContinuity.from(
                before,
                new PlanContent(
                        "In short",
                        null,
                        List.of(),
                        List.of(SamplePlan.step("Call the landlord"), SamplePlan.step("Write")),
                        List.of()),
                "ben");

        assertThat(revised.steps()).extracting(ActionStep::writtenBy).containsExactly("ana", "ben");
    }

    @Test
    void theSummaryKeepsItsAuthorAsLongAsItSaysTheSame() {
        assertThat(summarized("In short").summaryBy()).isEqualTo("ana");
        assertThat(summarized("Otherwise").summaryBy()).isEqualTo("ben");
        assertThat(summarized(null).summaryBy()).isNull();
    }

    @Test
    void whereTwoGoalsCouldBeCarriedOnNeitherIsGuessed() {
        PlanContent two = RevisionContinuity.from(
                PlanContent.EMPTY,
                plan(List.of(goal("housing", "A room"), goal("housing", "A deposit")), List.of()),
                "ana");

        PlanContent revised = RevisionContinuity.from(two, plan(List.of(goal("housing", "A flat")), List.of()), "ben");

        assertThat(revised.goals().get(0).id())
                .isNotIn(two.goals().get(0).id(), two.goals().get(1).id());
    }

    @Test
    void aRewordedGoalTakesTheLineThatAnUnchangedOneLeaves() {
        PlanContent two = RevisionContinuity.from(
                PlanContent.EMPTY,
                plan(List.of(goal("housing", "A room"), goal("housing", "A deposit")), List.of()),
                "ana");

        PlanContent revised = RevisionContinuity.from(
                two, plan(List.of(goal("housing", "A flat"), goal("housing", "A deposit")), List.of()), "ben");

        assertThat(revised.goals())
                .extracting(Goal::id)
                .containsExactly(two.goals().get(0).id(), two.goals().get(1).id());
        assertThat(revised.goals()).extracting(Goal::writtenBy).containsExactly("ben", "ana");
    }

    @Test
    void aNewGoalGetsALineOfItsOwnAndTheNewAuthor() {
        Goal fresh = revised(goal("food", "Three meals a day")).goals().get(0);

        assertThat(fresh.id()).isNotNull();
        assertThat(fresh.writtenBy()).isEqualTo("ben");
    }

    @Test
    void aServiceIsCarriedOnOnce() {
        PlanContent revised = RevisionContinuity.from(
                before,
                plan(List.of(), List.of(service("housing", "Find a room"), service("housing", "Find a room"))),
                "ben");

        assertThat(revised.services().get(0).id())
                .isEqualTo(before.services().get(0).id());
        assertThat(revised.services().get(1).id())
                .isNotNull()
                .isNotEqualTo(before.services().get(0).id());
    }

    private PlanContent summarized(String summary) {
        return RevisionContinuity.from(before, new PlanContent(summary, null, List.of(), List.of(), List.of()), "ben");
    }

    private PlanContent revised(Goal... goals) {
        return RevisionContinuity.from(before, plan(List.of(goals), List.of()), "ben");
    }
}
