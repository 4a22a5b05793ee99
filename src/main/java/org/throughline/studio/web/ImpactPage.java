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
import org.throughline.migration.EventTimerEffect.EventTimerShift;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.DecisionEffect;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.StepMove;
import org.throughline.migration.ImpactAnalysis.StepName;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.shell.DisplayFormat;
import org.throughline.studio.web.ImpactStops.StopRow;

/** Puts an effect into the order in which a person reads it: the whole, each process, then by stage, worker and team. */
@Component
class ImpactPage {

    private final ImpactAnalysis impactAnalysis;
    private final ImpactStops stops;
    private final StudioNames studioNames;
    private final DisplayFormat displayFormat;

    ImpactPage(ImpactAnalysis impactAnalysis, ImpactStops stops, StudioNames studioNames, DisplayFormat displayFormat) {
        this.impactAnalysis = impactAnalysis;
        this.stops = stops;
        this.studioNames = studioNames;
        this.displayFormat = displayFormat;
    }

    /**
     * @param outcomes of cases; @param all how many cases
     * @param instances how many processes run for them
     * @param stops where people would be stopped
     * @param groups cases counted by stage, worker and team
     */
    record ImpactSections(
            Map<MoveOutcome, Long> outcomes,
            long all,
            long instances,
            List<StopRow> stops,
            StackedBar bar,
            List<Process> processes,
            List<OutcomeGroup> groups,
            List<TaskChangeCount> changes,
            List<DecisionRow> decisions) {}

    record TaskChangeCount(String code, long count) {}

    record DecisionRow(DecisionEffect decision, String name, StackedBar bar, List<ShiftRow> shifts) {}

    /** What comes out otherwise, said without what does not. */
    record ShiftRow(String from, String to, long count) {}

    /**
     * @param moves moves to another step, the most travelled first; @param stays where cases stay
     * @param timers what becomes of the timers of events that cases wait at
     * @param mapped the mapping that the effect was asked to use
     */
    record Process(
            String key,
            String name,
            Map<MoveOutcome, Long> outcomes,
            StackedBar bar,
            List<StepMove> moves,
            List<StepMove> stays,
            List<StepMove> cannot,
            List<EventTimerShift> timers,
            List<StepMappingForm> unmapped,
            List<StepMappingForm> mapped,
            List<StepName> newSteps) {}

    record OutcomeGroup(String code, List<OutcomeRow> rows) {}

    record OutcomeRow(String id, String label, Map<MoveOutcome, Long> outcomes, long all, StackedBar bar) {}

    ImpactSections read(UUID redesign, EffectView effect) {
        long all = sum(effect.cases().outcomes());
        return new ImpactSections(
                effect.cases().outcomes(),
                all,
                sum(effect.outcomes()),
                stops.of(redesign, effect),
                StackedBar.outcomes(effect.cases().outcomes(), all),
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
    private static List<TaskChangeCount> changes(Map<TaskChange, Long> tasks) {
        return Stream.of(TaskChange.values())
                .filter(change -> change != TaskChange.SAME && tasks.getOrDefault(change, 0L) > 0)
                .map(change -> new TaskChangeCount(change.name(), tasks.get(change)))
                .toList();
    }

    private DecisionRow decision(DecisionEffect decision) {
        BackTest.BackTestOutcome outcome = decision.outcome();
        long all = outcome.same() + outcome.differing() + outcome.failing();
        StackedBar bar = StackedBar.of(
                all, "stays", outcome.same(), "moves", outcome.differing(), "cannot-move", outcome.failing());
        return new DecisionRow(
                decision, studioNames.decision(decision.decisionKey(), decision.name()), bar, shifts(outcome));
    }

    private List<ShiftRow> shifts(BackTest.BackTestOutcome outcome) {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        outcome.shifts()
                .forEach(shift -> counts.merge(
                        List.of(
                                studioNames.unlike(shift.from(), shift.to()),
                                studioNames.unlike(shift.to(), shift.from())),
                        shift.count(),
                        Long::sum));
        return counts.entrySet().stream()
                .map(one -> new ShiftRow(one.getKey().get(0), one.getKey().get(1), one.getValue()))
                .sorted(Comparator.comparingLong(ShiftRow::count).reversed())
                .toList();
    }

    private Process process(UUID redesign, ProcessEffect process) {
        Map<MoveOutcome, Long> outcomes = new EnumMap<>(MoveOutcome.class);
        process.moves().forEach(move -> outcomes.merge(move.outcome(), move.cases(), Long::sum));
        Map<String, String> mapping = impactAnalysis.mapping(redesign, process.processKey());
        return new Process(
                process.processKey(),
                studioNames.model(ModelKind.PROCESS, process.processKey(), process.name()),
                outcomes,
                StackedBar.outcomes(outcomes, sum(outcomes)),
                of(process, MoveOutcome.MOVES),
                of(process, MoveOutcome.STAYS),
                of(process, MoveOutcome.CANNOT_MOVE),
                process.timers(),
                StepMappingForm.unmapped(process, mapping),
                StepMappingForm.mapped(process, mapping),
                process.newSteps());
    }

    private static List<StepMove> of(ProcessEffect process, MoveOutcome outcome) {
        return process.moves().stream()
                .filter(move -> move.outcome() == outcome)
                .sorted(Comparator.comparingLong(StepMove::cases).reversed())
                .toList();
    }

    private static OutcomeGroup group(
            String code, Map<String, Map<MoveOutcome, Long>> counts, UnaryOperator<String> label) {
        long most = counts.values().stream().mapToLong(ImpactPage::sum).max().orElse(0);
        List<OutcomeRow> rows = counts.entrySet().stream()
                .map(entry -> new OutcomeRow(
                        entry.getKey(),
                        label.apply(entry.getKey()),
                        entry.getValue(),
                        sum(entry.getValue()),
                        StackedBar.outcomes(entry.getValue(), most)))
                .sorted(Comparator.comparingLong(OutcomeRow::all).reversed().thenComparing(OutcomeRow::label))
                .toList();
        return new OutcomeGroup(code, rows);
    }

    private static long sum(Map<MoveOutcome, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
