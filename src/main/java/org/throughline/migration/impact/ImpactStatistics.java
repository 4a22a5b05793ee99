package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.engine.ActivityInfo;
import org.throughline.engine.DeployedProcess;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.StepMove;
import org.throughline.migration.ImpactAnalysis.StepName;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.TaskEffect;
import org.throughline.migration.ImpactAnalysis.UnmappedStep;

/** Counts what becomes of the running processes, one by one. */
public final class ImpactStatistics {

    private static final String NOBODY = "";

    private final Map<MoveOutcome, Long> outcomes = new EnumMap<>(MoveOutcome.class);
    private final Map<TaskChange, Long> tasks = new EnumMap<>(TaskChange.class);
    private final Map<String, Map<MoveOutcome, Long>> byStage = new TreeMap<>();
    private final Map<String, Map<MoveOutcome, Long>> byWorker = new TreeMap<>();
    private final Map<String, Map<MoveOutcome, Long>> byTeam = new TreeMap<>();
    private final Map<String, Lines> processes = new LinkedHashMap<>();

    public void process(DeployedProcess target) {
        processes.computeIfAbsent(target.key(), key -> new Lines(target));
    }

    public void count(
            InstanceState instanceState,
            MigrationRoute migrationRoute,
            MigrationOutcome migrationOutcome,
            List<TaskEffect> effects) {
        outcomes.merge(migrationOutcome.outcome(), 1L, Long::sum);
        effects.forEach(effect -> tasks.merge(effect.change(), 1L, Long::sum));
        add(byStage, instanceState.stage(), migrationOutcome.outcome());
        add(byWorker, instanceState.worker(), migrationOutcome.outcome());
        add(byTeam, instanceState.team(), migrationOutcome.outcome());
        processes.get(migrationRoute.to().key()).count(instanceState, migrationRoute, migrationOutcome);
    }

    public Map<MoveOutcome, Long> outcomes() {
        return outcomes;
    }

    public Map<TaskChange, Long> tasks() {
        return tasks;
    }

    /** By stage; the empty stage is that of processes outside any case. */
    public Map<String, Map<MoveOutcome, Long>> byStage() {
        return byStage;
    }

    public Map<String, Map<MoveOutcome, Long>> byWorker() {
        return byWorker;
    }

    public Map<String, Map<MoveOutcome, Long>> byTeam() {
        return byTeam;
    }

    /** The reasons are written as they are kept, to be shown in the reader's language. */
    public List<ProcessEffect> processes() {
        return processes.values().stream().map(Lines::effect).toList();
    }

    private static void add(Map<String, Map<MoveOutcome, Long>> counts, String of, MoveOutcome outcome) {
        counts.computeIfAbsent(of == null ? NOBODY : of, key -> new EnumMap<>(MoveOutcome.class))
                .merge(outcome, 1L, Long::sum);
    }

    /** The lines of one process: moves from step to step, and steps that are unmapped. */
    private static final class Lines {

        /** Where open work can be put: what people or other processes do. */
        private static final Set<String> PLACES =
                Set.of("userTask", "callActivity", "receiveTask", "intermediateCatchEvent", "subProcess");

        private final DeployedProcess target;
        private final Map<MoveLine, Long> moves = new LinkedHashMap<>();
        private final Map<MoveLine, Long> unmapped = new LinkedHashMap<>();

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
                moves.merge(line(outcome, step, migrationRoute, to, null), 1L, Long::sum);
                if (!moved && (migrationRoute.target(step) == null || !noWay)) {
                    MigrationRefusal reason = noWay ? migrationRoute.refusal(step) : migrationOutcome.refusal();
                    unmapped.merge(line(outcome, step, migrationRoute, null, reason), 1L, Long::sum);
                }
            }
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
                    cases)));
            List<UnmappedStep> waiting = new ArrayList<>();
            unmapped.forEach((line, cases) -> waiting.add(new UnmappedStep(
                    line.step(), line.name(), line.type(), line.because().written(), cases)));
            List<StepName> places = target.activities().values().stream()
                    .filter(step -> PLACES.contains(step.type()))
                    .map(step -> new StepName(step.id(), target.nameOf(step.id()), step.type()))
                    .toList();
            return new ProcessEffect(target.key(), target.name(), counted, waiting, places);
        }

        private record MoveLine(
                MoveOutcome outcome, String step, String name, String type, String to, MigrationRefusal because) {}
    }
}
