package org.throughline.studio.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.insight.BackTest;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.DecisionEffect;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.Fate;
import org.throughline.migration.ImpactAnalysis.Passage;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.StepName;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.shell.DisplayFormat;

/** Puts an effect into the order in which a person reads it: the whole, each process, then by stage, worker and team. */
@Component
class ImpactPage {

    private final ImpactAnalysis impactAnalysis;
    private final StudioNames studioNames;
    private final DisplayFormat displayFormat;

    ImpactPage(ImpactAnalysis impactAnalysis, StudioNames studioNames, DisplayFormat displayFormat) {
        this.impactAnalysis = impactAnalysis;
        this.studioNames = studioNames;
        this.displayFormat = displayFormat;
    }

    /** @param groups counted by stage, worker and team */
    record Reading(
            Map<Fate, Long> fates,
            long all,
            StackedBar bar,
            List<Process> processes,
            List<Group> groups,
            List<Change> changes,
            List<Decision> decisions) {}

    record Change(String code, long count) {}

    record Decision(DecisionEffect decision, String name, StackedBar bar, List<Shift> shifts) {}

    /** What comes out otherwise, said without what does not. */
    record Shift(String from, String to, long count) {}

    /**
     * @param moves passages to another step, the most travelled first; @param stays where cases stay
     * @param mapped the mapping that the effect was asked to use
     */
    record Process(
            String key,
            String name,
            Map<Fate, Long> fates,
            StackedBar bar,
            List<Passage> moves,
            List<Passage> stays,
            List<Passage> cannot,
            List<StepMappingForm> stuck,
            List<StepMappingForm> mapped,
            List<StepName> newSteps) {}

    record Group(String code, List<FateRow> rows) {}

    record FateRow(String id, String label, Map<Fate, Long> fates, long all, StackedBar bar) {}

    Reading read(UUID redesign, EffectView effect) {
        long all = sum(effect.fates());
        return new Reading(
                effect.fates(),
                all,
                StackedBar.fates(effect.fates(), all),
                effect.processes().stream()
                        .map(process -> process(redesign, process))
                        .toList(),
                List.of(
                        group("stage", effect.byStage(), stage -> displayFormat.label("stage", stage)),
                        group("team", effect.byTeam(), studioNames::team),
                        group("worker", effect.byWorker(), studioNames::worker)),
                changes(effect.tasks()),
                effect.decisions().stream().map(this::decision).toList());
    }

    /** What happens to open tasks, without those to which nothing does. */
    private static List<Change> changes(Map<TaskChange, Long> tasks) {
        return Stream.of(TaskChange.values())
                .filter(change -> change != TaskChange.SAME && tasks.getOrDefault(change, 0L) > 0)
                .map(change -> new Change(change.name(), tasks.get(change)))
                .toList();
    }

    private Decision decision(DecisionEffect decision) {
        BackTest.Outcome outcome = decision.outcome();
        long all = outcome.same() + outcome.differing() + outcome.failing();
        StackedBar bar = StackedBar.of(
                all, "stays", outcome.same(), "moves", outcome.differing(), "cannot-move", outcome.failing());
        return new Decision(
                decision, studioNames.decision(decision.decisionKey(), decision.name()), bar, shifts(outcome));
    }

    private List<Shift> shifts(BackTest.Outcome outcome) {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        outcome.shifts()
                .forEach(shift -> counts.merge(
                        List.of(
                                studioNames.unlike(shift.from(), shift.to()),
                                studioNames.unlike(shift.to(), shift.from())),
                        shift.count(),
                        Long::sum));
        return counts.entrySet().stream()
                .map(one -> new Shift(one.getKey().get(0), one.getKey().get(1), one.getValue()))
                .sorted(Comparator.comparingLong(Shift::count).reversed())
                .toList();
    }

    private Process process(UUID redesign, ProcessEffect process) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        process.passages().forEach(passage -> fates.merge(passage.fate(), passage.cases(), Long::sum));
        Map<String, String> mapping = impactAnalysis.mapping(redesign, process.processKey());
        return new Process(
                process.processKey(),
                studioNames.model(ModelKind.PROCESS, process.processKey(), process.name()),
                fates,
                StackedBar.fates(fates, sum(fates)),
                of(process, Fate.MOVES),
                of(process, Fate.STAYS),
                of(process, Fate.CANNOT_MOVE),
                StepMappingForm.stuck(process, mapping),
                StepMappingForm.mapped(process, mapping),
                process.newSteps());
    }

    private static List<Passage> of(ProcessEffect process, Fate fate) {
        return process.passages().stream()
                .filter(passage -> passage.fate() == fate)
                .sorted(Comparator.comparingLong(Passage::cases).reversed())
                .toList();
    }

    private static Group group(String code, Map<String, Map<Fate, Long>> counts, UnaryOperator<String> label) {
        long most = counts.values().stream().mapToLong(ImpactPage::sum).max().orElse(0);
        List<FateRow> rows = counts.entrySet().stream()
                .map(entry -> new FateRow(
                        entry.getKey(),
                        label.apply(entry.getKey()),
                        entry.getValue(),
                        sum(entry.getValue()),
                        StackedBar.fates(entry.getValue(), most)))
                .sorted(Comparator.comparingLong(FateRow::all).reversed().thenComparing(FateRow::label))
                .toList();
        return new Group(code, rows);
    }

    private static long sum(Map<Fate, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
