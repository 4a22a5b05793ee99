package org.throughline.careplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.PlanView.GoalView;
import org.throughline.careplan.PlanView.StepView;
import org.throughline.careplan.StepMark;
import org.throughline.careplan.web.PlanTimeline.PlanTimelineRow;

class PlanTimelineTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
    private static final LocalDate END = LocalDate.of(2026, 4, 11);

    @Test
    void eachGoalIsFollowedByItsStepsByDayAndStepsOfNoGoalComeLast() {
        PlanTimeline over = of(List.of(
                new StepView("Anytime", "client", null, null),
                new StepView("Later", "client", LocalDate.of(2026, 3, 1), 1),
                new StepView("Sooner", "worker", LocalDate.of(2026, 1, 21), 1)));
        assertThat(over.rows())
                .extracting(PlanTimelineRow::text, PlanTimelineRow::step, PlanTimelineRow::state)
                .containsExactly(
                        tuple("A room", null, "open"),
                        tuple("Sooner", 2, "late"),
                        tuple("Later", 1, "open"),
                        tuple("Anytime", 0, "open"));
    }

    @Test
    void placesAreSharesOfTheTimeFromTheStartToTheLastDay() {
        PlanTimeline over = of(List.of(new StepView("Sooner", "worker", LocalDate.of(2026, 1, 21), 1)));
        assertThat(over.today()).isEqualTo(40.0);
        assertThat(over.rows().get(0).dueAt()).isEqualTo(100.0);
        assertThat(over.rows().get(1).dueAt()).isEqualTo(20.0);
        assertThat(over.rows().get(1).doneAt()).isNull();
    }

    @Test
    void aStepThatWasDoneIsDoneHoweverLate() {
        PlanTimeline over = PlanTimeline.of(
                plan(List.of(new StepView("Sooner", "worker", LocalDate.of(2026, 1, 21), 1))),
                Map.of("Sooner", new StepMark("Sooner", LocalDate.of(2026, 1, 31), "caseworker")),
                START,
                TODAY);
        assertThat(over.rows().get(1).state()).isEqualTo("done");
        assertThat(over.rows().get(1).doneAt()).isEqualTo(30.0);
    }

    private static PlanTimeline of(List<StepView> steps) {
        return PlanTimeline.of(plan(steps), Map.of(), START, TODAY);
    }

    private static PlanView plan(List<StepView> steps) {
        GoalView goal = new GoalView(
                UUID.randomUUID(), 1, "housing", "A room", "Keys", "client", END, "on-track", 0, null, null);
        return new PlanView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "active",
                null,
                null,
                List.of(goal),
                steps,
                List.of(),
                null,
                null);
    }
}
