package org.throughline.careplan.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.PlanView.GoalView;
import org.throughline.careplan.PlanView.StepView;
import org.throughline.careplan.StepMark;

/**
 * Goals and their steps over time on one scale, from the plan's start to the last day in it: when each is due, when a step
 * was done, and today. Places are percent of the width.
 *
 * @param rows each goal with its steps after it; steps of no goal last
 */
public record PlanTimeline(LocalDate from, LocalDate to, double today, List<PlanTimelineRow> rows) {

    private static final String MET = "met";

    /**
     * @param step its place in the plan, counted from 0; null of a goal
     * @param number of the goal, or of the one that a step serves; null of a step that serves none
     * @param dueOn null where no day was set
     * @param dueAt null likewise
     * @param doneOn null while it is open
     * @param doneAt null likewise
     * @param state done, late or open
     */
    public record PlanTimelineRow(
            Integer step,
            Integer number,
            String text,
            LocalDate dueOn,
            Double dueAt,
            LocalDate doneOn,
            Double doneAt,
            String state) {

        public boolean isGoal() {
            return step == null;
        }
    }

    static PlanTimeline of(PlanView plan, Map<String, StepMark> marks, LocalDate start, LocalDate today) {
        List<LocalDate> days = Stream.of(
                        Stream.of(start, today),
                        plan.goals().stream().map(GoalView::targetDate),
                        plan.steps().stream().map(StepView::dueOn),
                        plan.steps().stream().map(step -> doneOn(step, marks)))
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new TimelineScale(days.get(0), days.get(days.size() - 1), today, marks).timeline(plan);
    }

    private static LocalDate doneOn(StepView step, Map<String, StepMark> marks) {
        StepMark mark = marks.get(step.action());
        return mark == null ? null : mark.doneOn();
    }

    private record TimelineScale(LocalDate from, LocalDate to, LocalDate today, Map<String, StepMark> marks) {

        PlanTimeline timeline(PlanView plan) {
            List<PlanTimelineRow> rows = new ArrayList<>();
            plan.goals().forEach(goal -> {
                rows.add(row(goal));
                rows.addAll(steps(plan, goal.number()));
            });
            rows.addAll(steps(plan, null));
            return new PlanTimeline(from, to, at(today), rows);
        }

        private PlanTimelineRow row(GoalView goal) {
            boolean met = goal.status().equals(MET);
            return new PlanTimelineRow(
                    null,
                    goal.number(),
                    goal.statement(),
                    goal.targetDate(),
                    at(goal.targetDate()),
                    null,
                    null,
                    met ? "done" : goal.targetDate().isBefore(today) ? "late" : "open");
        }

        private List<PlanTimelineRow> steps(PlanView plan, Integer goal) {
            List<PlanTimelineRow> rows = new ArrayList<>();
            for (int step = 0; step < plan.steps().size(); step++) {
                if (Objects.equals(plan.steps().get(step).goal(), goal)) {
                    rows.add(row(plan.steps().get(step), step));
                }
            }
            rows.sort(Comparator.comparing(PlanTimelineRow::dueOn, Comparator.nullsLast(Comparator.naturalOrder())));
            return rows;
        }

        private PlanTimelineRow row(StepView step, int place) {
            LocalDate doneOn = doneOn(step, marks);
            boolean late = step.dueOn() != null && step.dueOn().isBefore(today);
            return new PlanTimelineRow(
                    place,
                    step.goal(),
                    step.action(),
                    step.dueOn(),
                    step.dueOn() == null ? null : (Double) at(step.dueOn()),
                    doneOn,
                    doneOn == null ? null : (Double) at(doneOn),
                    doneOn != null ? "done" : late ? "late" : "open");
        }

        private double at(LocalDate day) {
            long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
            return Math.round(1000.0 * ChronoUnit.DAYS.between(from, day) / days) / 10.0;
        }
    }
}
