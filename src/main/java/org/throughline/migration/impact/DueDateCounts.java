package org.throughline.migration.impact;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.TaskDates;
import org.throughline.migration.DueDateEffect;
import org.throughline.migration.DueDateEffect.DueDateHours;
import org.throughline.migration.DueDateEffect.DueDateShift;
import org.throughline.migration.impact.RedatedTasks.RedatedTask;

/** Counts the tasks that a changed table dates otherwise, by what it said of them and what it says now. */
public final class DueDateCounts {

    private static final double MINUTES = 60;

    private final Map<ShiftKind, ShiftedTasks> shifts = new LinkedHashMap<>();
    private final CountedCases cases = new CountedCases();
    private long tasks;

    private record ShiftKind(String taskKey, String name, TaskDates from, TaskDates to) {}

    private static final class ShiftedTasks {
        private final CountedCases cases = new CountedCases();
        private long tasks;
        private long overdue;
    }

    public void add(InstanceState state, RedatedTask redated) {
        String caseKey = CaseOutcomes.key(state);
        ShiftKind kind = new ShiftKind(redated.task().step(), redated.task().name(), redated.from(), redated.to());
        ShiftedTasks shifted = shifts.computeIfAbsent(kind, first -> new ShiftedTasks());
        shifted.cases.add(caseKey);
        shifted.tasks++;
        shifted.overdue += redated.overdue() ? 1 : 0;
        cases.add(caseKey);
        tasks++;
    }

    /** Where nothing is answered any more first, then the most frequent. */
    public DueDateEffect effect(LongLists lists) {
        List<DueDateShift> sorted = shifts.entrySet().stream()
                .map(entry -> shift(entry.getKey(), entry.getValue(), lists))
                .sorted(Comparator.comparing((DueDateShift shift) -> shift.to() != null)
                        .thenComparing(
                                Comparator.comparingLong(DueDateShift::tasks).reversed()))
                .toList();
        return new DueDateEffect(tasks, cases.count(), sorted);
    }

    private static DueDateShift shift(ShiftKind kind, ShiftedTasks shifted, LongLists lists) {
        return new DueDateShift(
                kind.taskKey(),
                kind.name(),
                hours(kind.from()),
                hours(kind.to()),
                shifted.tasks,
                shifted.cases.count(),
                shifted.overdue,
                shifted.cases.listed(),
                shifted.cases.list(lists));
    }

    private static DueDateHours hours(TaskDates dates) {
        return dates == null
                ? null
                : new DueDateHours(
                        hours(dates.dueAfter()), hours(dates.reminderBefore()), hours(dates.escalationAfter()));
    }

    private static double hours(Duration span) {
        return span.toMinutes() / MINUTES;
    }
}
