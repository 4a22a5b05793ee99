package org.throughline.careplan.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.careplan.PlanView.GoalView;

/**
 * The goals of a plan drawn over time: one scale for all, from the plan's start to the last target.
 *
 * @param today where today lies, 0–{@value #WIDTH}; outside of that it is not drawn
 */
public record GoalTimeline(LocalDate from, LocalDate to, long today, List<Bar> bars) {

    static final long WIDTH = 1000;

    private static final long LEAST = 8;

    /** @param width of the whole bar; @param done width of the part that is done */
    public record Bar(GoalView goal, long width, long done) {}

    static GoalTimeline of(List<GoalView> goals, LocalDate start, LocalDate today) {
        List<LocalDate> dates = Stream.concat(
                        Stream.of(start, today), goals.stream().map(GoalView::targetDate))
                .sorted()
                .toList();
        LocalDate from = start.isBefore(today) ? start : today;
        LocalDate to = dates.get(dates.size() - 1);
        long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        return new GoalTimeline(
                from,
                to,
                at(from, today, days),
                goals.stream().map(goal -> bar(goal, from, days)).toList());
    }

    private static Bar bar(GoalView goal, LocalDate from, long days) {
        long width = Math.max(LEAST, at(from, goal.targetDate(), days));
        return new Bar(goal, width, width * goal.progress() / 100);
    }

    private static long at(LocalDate from, LocalDate date, long days) {
        return WIDTH * ChronoUnit.DAYS.between(from, date) / days;
    }
}
