package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.ActivityInfo;
import org.throughline.engine.DeployedProcess;
import org.throughline.migration.EventTimerEffect;
import org.throughline.migration.ImpactAnalysis.EffectView.OutcomesOfCases;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.StepMove;
import org.throughline.migration.ImpactAnalysis.StepName;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.TaskEffect;
import org.throughline.migration.ImpactAnalysis.UnmappedStep;

/** Counts what becomes of the running processes, one by one, and of the cases that they belong to. */
public final class ImpactStatistics {

    private final Map<MoveOutcome, Long> outcomes = new EnumMap<>(MoveOutcome.class);
    private final Map<TaskChange, Long> tasks = new EnumMap<>(TaskChange.class);
    private final CaseOutcomes cases = new CaseOutcomes();
    private final Map<String, Lines> processes = new LinkedHashMap<>();

    public void process(DeployedProcess target) {
        processes.computeIfAbsent(target.key(), key -> new Lines(target));
    }

    public void count(
            InstanceState instanceState,
            MigrationRoute migrationRoute,
            MigrationOutcome migrationOutcome,
            List<TaskEffect> effects,
            List<EventTimerEffect> timers) {
        outcomes.merge(migrationOutcome.outcome(), 1L, Long::sum);
        effects.forEach(effect -> tasks.merge(effect.change(), 1L, Long::sum));
        cases.add(instanceState, migrationOutcome.outcome());
        Lines lines = processes.get(migrationRoute.to().key());
        lines.count(instanceState, migrationRoute, migrationOutcome);
        lines.timers.add(CaseOutcomes.key(instanceState), timers);
    }

    public Map<MoveOutcome, Long> outcomes() {
        return outcomes;
    }

    public Map<TaskChange, Long> tasks() {
        return tasks;
    }

    public OutcomesOfCases cases() {
        return cases.counted();
    }

    /** The reasons are written as they are kept, to be shown in the reader's language. */
    public List<ProcessEffect> processes() {
        return processes.values().stream().map(Lines::effect).toList();
    }

    /** The lines of one process: moves from step to step, and steps that are unmapped. */
    private static final class Lines {

        /** Where open work can be put: what people or other processes do. */
        private static final Set<String> PLACES =
                Set.of("userTask", "callActivity", "receiveTask", "intermediateCatchEvent", "subProcess");

        private final DeployedProcess target;
        private final Map<MoveLine, Set<String>> moves = new LinkedHashMap<>();
        private final Map<MoveLine, Set<String>> unmapped = new LinkedHashMap<>();
        private final EventTimerCounts timers = new EventTimerCounts();

        private Lines(DeployedProcess target) {
            this.target = target;
        }

        private void count(
                InstanceState instanceState, MigrationRoute migrationRoute, MigrationOutcome migrationOutcome) {
            boolean moved = migrationOutcome.outcome() != MoveOutcome.CANNOT_MOVE;
            boolean noWay = instanceState.steps().stream().anyMatch(step -> migrationRoute.target(step) == null);
            for (String step : new HashSet<>(instanceState.steps())) {
                String to = moved ? migrationRoute.target(step) : null;
                MoveOutcome outcome =
                        !moved ? MoveOutcome.CANNOT_MOVE : step.equals(to) ? MoveOutcome.STAYS : MoveOutcome.MOVES;
                add(moves, line(outcome, step, migrationRoute, to, null), instanceState);
                if (!moved && (migrationRoute.target(step) == null || !noWay)) {
                    MigrationRefusal reason = noWay ? migrationRoute.refusal(step) : migrationOutcome.refusal();
                    add(unmapped, line(outcome, step, migrationRoute, null, reason), instanceState);
                }
            }
        }

        private static void add(Map<MoveLine, Set<String>> lines, MoveLine line, InstanceState instanceState) {
            lines.computeIfAbsent(line, first -> new HashSet<>()).add(CaseOutcomes.key(instanceState));
        }

        private static MoveLine line(
                MoveOutcome outcome, String step, MigrationRoute migrationRoute, String to, MigrationRefusal because) {
            ActivityInfo from = migrationRoute.from().activities().get(step);
            return new MoveLine(
                    outcome, step, migrationRoute.from().nameOf(step), from == null ? null : from.type(), to, because);
        }

        private ProcessEffect effect() {
            List<StepMove> counted = new ArrayList<>();
            moves.forEach((line, cases) -> counted.add(new StepMove(
                    line.outcome(),
                    line.step(),
                    line.name(),
                    line.to(),
                    line.to() == null ? null : target.nameOf(line.to()),
                    cases.size())));
            List<UnmappedStep> waiting = new ArrayList<>();
            unmapped.forEach((line, cases) -> waiting.add(new UnmappedStep(
                    line.step(), line.name(), line.type(), line.because().written(), cases.size())));
            List<StepName> places = target.activities().values().stream()
                    .filter(step -> PLACES.contains(step.type()))
                    .map(step -> new StepName(step.id(), target.nameOf(step.id()), step.type()))
                    .toList();
            return new ProcessEffect(target.key(), target.name(), counted, waiting, places, timers.shifts());
        }

        private record MoveLine(
                MoveOutcome outcome, String step, String name, String type, String to, MigrationRefusal because) {}
    }
}
