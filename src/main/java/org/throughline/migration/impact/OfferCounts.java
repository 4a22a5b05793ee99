package org.throughline.migration.impact;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.migration.OfferEffect;
import org.throughline.migration.OfferEffect.OfferShift;

/** Counts the open tasks that a changed table gives to others, by kind and by the groups before and after. */
public final class OfferCounts {

    private final Map<OfferKind, OfferedTasks> shifts = new LinkedHashMap<>();
    private final CountedCases cases = new CountedCases();
    private long tasks;
    private long untried;

    private record OfferKind(String taskKey, String name, List<String> from, List<String> to, String reason) {}

    private static final class OfferedTasks {
        private final CountedCases cases = new CountedCases();
        private long tasks;
        private long losing;
    }

    public void addUntried() {
        untried++;
    }

    /** Only where its groups or its holder change. */
    public void add(InstanceState state, InstanceTask before, InstanceTask after) {
        boolean held = Objects.equals(before.assignee(), after.assignee());
        if (!held || !before.groups().equals(after.groups())) {
            OfferedTasks shifted = count(state, before, after.groups(), null);
            shifted.losing += held ? 0 : 1;
        }
    }

    /** @param refusal why it keeps its groups */
    public void addRefused(InstanceState state, InstanceTask task, MigrationRefusal refusal) {
        count(state, task, List.of(), refusal.written());
    }

    private OfferedTasks count(InstanceState state, InstanceTask task, List<String> to, String reason) {
        OfferKind kind = new OfferKind(task.step(), task.name(), task.groups(), to, reason);
        OfferedTasks shifted = shifts.computeIfAbsent(kind, first -> new OfferedTasks());
        String caseKey = CaseOutcomes.key(state);
        shifted.cases.add(caseKey);
        shifted.tasks++;
        cases.add(caseKey);
        tasks++;
        return shifted;
    }

    /** What cannot go first, then the most frequent. The reasons are written as they are kept. */
    public OfferEffect effect(String decisionKey, String name, LongLists lists) {
        List<OfferShift> sorted = shifts.entrySet().stream()
                .map(entry -> shift(entry.getKey(), entry.getValue(), lists))
                .sorted(Comparator.comparing((OfferShift shift) -> shift.reason() == null)
                        .thenComparing(
                                Comparator.comparingLong(OfferShift::tasks).reversed()))
                .toList();
        return new OfferEffect(decisionKey, name, tasks, cases.count(), untried, sorted);
    }

    private static OfferShift shift(OfferKind kind, OfferedTasks shifted, LongLists lists) {
        return new OfferShift(
                kind.taskKey(),
                kind.name(),
                kind.from(),
                kind.to(),
                kind.reason(),
                shifted.tasks,
                shifted.cases.count(),
                shifted.losing,
                shifted.cases.listed(),
                shifted.cases.list(lists));
    }
}
