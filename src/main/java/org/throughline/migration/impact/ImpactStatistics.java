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
import org.throughline.migration.ImpactAnalysis.Fate;
import org.throughline.migration.ImpactAnalysis.Passage;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.StepName;
import org.throughline.migration.ImpactAnalysis.Stuck;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.TaskEffect;

/** Counts what becomes of the running processes, one by one. */
public final class ImpactStatistics {

    private static final String NOBODY = "";

    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private final Map<TaskChange, Long> tasks = new EnumMap<>(TaskChange.class);
    private final Map<String, Map<Fate, Long>> byStage = new TreeMap<>();
    private final Map<String, Map<Fate, Long>> byWorker = new TreeMap<>();
    private final Map<String, Map<Fate, Long>> byTeam = new TreeMap<>();
    private final Map<String, Lines> processes = new LinkedHashMap<>();

    public void process(DeployedProcess target) {
        processes.computeIfAbsent(target.key(), key -> new Lines(target));
    }

    public void count(
            InstanceState instanceState,
            MigrationRoute migrationRoute,
            MigrationOutcome migrationOutcome,
            List<TaskEffect> effects) {
        fates.merge(migrationOutcome.fate(), 1L, Long::sum);
        effects.forEach(effect -> tasks.merge(effect.change(), 1L, Long::sum));
        add(byStage, instanceState.stage(), migrationOutcome.fate());
        add(byWorker, instanceState.worker(), migrationOutcome.fate());
        add(byTeam, instanceState.team(), migrationOutcome.fate());
        processes.get(migrationRoute.to().key()).count(instanceState, migrationRoute, migrationOutcome);
    }

    public Map<Fate, Long> fates() {
        return fates;
    }

    public Map<TaskChange, Long> tasks() {
        return tasks;
    }

    /** By stage; the empty stage is that of processes outside any case. */
    public Map<String, Map<Fate, Long>> byStage() {
        return byStage;
    }

    public Map<String, Map<Fate, Long>> byWorker() {
        return byWorker;
    }

    public Map<String, Map<Fate, Long>> byTeam() {
        return byTeam;
    }

    /** The reasons are written as they are kept, to be told in the reader's language. */
    public List<ProcessEffect> processes() {
        return processes.values().stream().map(Lines::effect).toList();
    }

    private static void add(Map<String, Map<Fate, Long>> counts, String of, Fate fate) {
        counts.computeIfAbsent(of == null ? NOBODY : of, key -> new EnumMap<>(Fate.class))
                .merge(fate, 1L, Long::sum);
    }

    /** The lines of one process: passages from step to step, and steps that are stuck. */
    private static final class Lines {

        /** Where open work can be put: what people or other processes do. */
        private static final Set<String> PLACES =
                Set.of("userTask", "callActivity", "receiveTask", "intermediateCatchEvent", "subProcess");

        private final DeployedProcess target;
        private final Map<Line, Long> passages = new LinkedHashMap<>();
        private final Map<Line, Long> stuck = new LinkedHashMap<>();

        private Lines(DeployedProcess target) {
            this.target = target;
        }

        private void count(
                InstanceState instanceState, MigrationRoute migrationRoute, MigrationOutcome migrationOutcome) {
            boolean moved = migrationOutcome.fate() != Fate.CANNOT_MOVE;
            boolean noWay = instanceState.steps().stream().anyMatch(step -> migrationRoute.target(step) == null);
            for (String step : new HashSet<>(instanceState.steps())) {
                String to = moved ? migrationRoute.target(step) : null;
                Fate fate = !moved ? Fate.CANNOT_MOVE : step.equals(to) ? Fate.STAYS : Fate.MOVES;
                passages.merge(line(fate, step, migrationRoute, to, null), 1L, Long::sum);
                if (!moved && (migrationRoute.target(step) == null || !noWay)) {
                    MigrationRefusal reason = noWay ? migrationRoute.refusal(step) : migrationOutcome.refusal();
                    stuck.merge(line(fate, step, migrationRoute, null, reason), 1L, Long::sum);
                }
            }
        }

        private static Line line(
                Fate fate, String step, MigrationRoute migrationRoute, String to, MigrationRefusal because) {
            ActivityInfo from = migrationRoute.from().activities().get(step);
            return new Line(
                    fate, step, migrationRoute.from().nameOf(step), from == null ? null : from.type(), to, because);
        }

        private ProcessEffect effect() {
            List<Passage> told = new ArrayList<>();
            passages.forEach((line, cases) -> told.add(new Passage(
                    line.fate(),
                    line.step(),
                    line.name(),
                    line.to(),
                    line.to() == null ? null : target.nameOf(line.to()),
                    cases)));
            List<Stuck> waiting = new ArrayList<>();
            stuck.forEach((line, cases) -> waiting.add(new Stuck(
                    line.step(), line.name(), line.type(), line.because().written(), cases)));
            List<StepName> places = target.activities().values().stream()
                    .filter(step -> PLACES.contains(step.type()))
                    .map(step -> new StepName(step.id(), target.nameOf(step.id()), step.type()))
                    .toList();
            return new ProcessEffect(target.key(), target.name(), told, waiting, places);
        }

        private record Line(Fate fate, String step, String name, String type, String to, MigrationRefusal because) {}
    }
}
