package org.throughline.designer.effect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.designer.Effects.Fate;
import org.throughline.designer.Effects.Passage;
import org.throughline.designer.Effects.ProcessEffect;
import org.throughline.designer.Effects.StepName;
import org.throughline.designer.Effects.Stuck;
import org.throughline.designer.Effects.TaskChange;
import org.throughline.designer.Effects.TaskEffect;

/** Counts what becomes of the running processes, one by one. */
public final class Tally {

    private static final String NOBODY = "";

    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private final Map<TaskChange, Long> tasks = new EnumMap<>(TaskChange.class);
    private final Map<String, Map<Fate, Long>> byStage = new TreeMap<>();
    private final Map<String, Map<Fate, Long>> byWorker = new TreeMap<>();
    private final Map<String, Map<Fate, Long>> byTeam = new TreeMap<>();
    private final Map<String, Lines> processes = new LinkedHashMap<>();

    public void process(Route.Drawn target) {
        processes.computeIfAbsent(target.key(), key -> new Lines(target));
    }

    public void count(Standing standing, Route route, Outcome outcome, List<TaskEffect> effects) {
        fates.merge(outcome.fate(), 1L, Long::sum);
        effects.forEach(effect -> tasks.merge(effect.change(), 1L, Long::sum));
        add(byStage, standing.stage(), outcome.fate());
        add(byWorker, standing.worker(), outcome.fate());
        add(byTeam, standing.team(), outcome.fate());
        processes.get(route.to().key()).count(standing, route, outcome);
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

        private final Route.Drawn target;
        private final Map<Line, Long> passages = new LinkedHashMap<>();
        private final Map<Line, Long> stuck = new LinkedHashMap<>();

        private Lines(Route.Drawn target) {
            this.target = target;
        }

        private void count(Standing standing, Route route, Outcome outcome) {
            boolean moved = outcome.fate() != Fate.CANNOT_MOVE;
            boolean noWay = standing.steps().stream().anyMatch(step -> route.target(step) == null);
            for (String step : new HashSet<>(standing.steps())) {
                String to = moved ? route.target(step) : null;
                Fate fate = !moved ? Fate.CANNOT_MOVE : step.equals(to) ? Fate.STAYS : Fate.MOVES;
                passages.merge(line(fate, step, route, to, null), 1L, Long::sum);
                if (!moved && (route.target(step) == null || !noWay)) {
                    Refusal reason = noWay ? route.refusal(step) : outcome.refusal();
                    stuck.merge(line(fate, step, route, null, reason), 1L, Long::sum);
                }
            }
        }

        private static Line line(Fate fate, String step, Route route, String to, Refusal because) {
            StepFact from = route.from().steps().get(step);
            return new Line(fate, step, route.from().nameOf(step), from == null ? null : from.type(), to, because);
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
            List<StepName> places = target.steps().values().stream()
                    .filter(step -> PLACES.contains(step.type()))
                    .map(step -> new StepName(step.id(), target.nameOf(step.id()), step.type()))
                    .toList();
            return new ProcessEffect(target.key(), target.name(), told, waiting, places);
        }

        private record Line(Fate fate, String step, String name, String type, String to, Refusal because) {}
    }
}
