package org.throughline.designer.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.designer.Effects;
import org.throughline.designer.Effects.DecisionEffect;
import org.throughline.designer.Effects.EffectView;
import org.throughline.designer.Effects.Fate;
import org.throughline.designer.Effects.Passage;
import org.throughline.designer.Effects.ProcessEffect;
import org.throughline.designer.Effects.StepName;
import org.throughline.designer.Effects.Stuck;
import org.throughline.designer.Effects.TaskChange;
import org.throughline.engine.ModelKind;
import org.throughline.insight.BackTest;
import org.throughline.shell.Words;

/** Puts an effect into the order in which a person reads it: the whole, each process, then by stage, worker and team. */
@Component
class EffectReading {

    private final Effects effects;
    private final Studio studio;
    private final Words words;

    EffectReading(Effects effects, Studio studio, Words words) {
        this.effects = effects;
        this.studio = studio;
        this.words = words;
    }

    /** @param groups counted by stage, worker and team */
    record Reading(
            Map<Fate, Long> fates,
            long all,
            Bar bar,
            List<Process> processes,
            List<Group> groups,
            List<Change> changes,
            List<Decision> decisions) {}

    record Change(String code, long count) {}

    record Decision(DecisionEffect decision, String name, Bar bar) {}

    /**
     * @param moves passages to another step, the most travelled first; @param stays where cases stay
     * @param mapped the mapping that the effect was asked to use
     */
    record Process(
            String key,
            String name,
            Map<Fate, Long> fates,
            Bar bar,
            List<Passage> moves,
            List<Passage> stays,
            List<Passage> cannot,
            List<Mapping> stuck,
            List<Mapping> mapped,
            List<StepName> newSteps) {}

    /** An old step, what stands at it, and the new step that it was sent to, or null. */
    record Mapping(Stuck from, String to, List<StepName> fitting, List<StepName> others) {}

    record Group(String code, List<Row> rows) {}

    record Row(String id, String label, Map<Fate, Long> fates, long all, Bar bar) {}

    Reading read(UUID redesign, EffectView effect) {
        long all = sum(effect.fates());
        return new Reading(
                effect.fates(),
                all,
                Bar.fates(effect.fates(), all),
                effect.processes().stream()
                        .map(process -> process(redesign, process))
                        .toList(),
                List.of(
                        group("stage", effect.byStage(), stage -> words.label("stage", stage)),
                        group("team", effect.byTeam(), studio::team),
                        group("worker", effect.byWorker(), studio::worker)),
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
        Bar bar = Bar.of(all, "stays", outcome.same(), "moves", outcome.differing(), "cannot-move", outcome.failing());
        return new Decision(decision, studio.decision(decision.decisionKey(), decision.name()), bar);
    }

    private Process process(UUID redesign, ProcessEffect process) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        process.passages().forEach(passage -> fates.merge(passage.fate(), passage.cases(), Long::sum));
        Map<String, String> mapping = effects.mapping(redesign, process.processKey());
        return new Process(
                process.processKey(),
                studio.model(ModelKind.PROCESS, process.processKey(), process.name()),
                fates,
                Bar.fates(fates, sum(fates)),
                of(process, Fate.MOVES),
                of(process, Fate.STAYS),
                of(process, Fate.CANNOT_MOVE),
                stuck(process, mapping),
                mapped(process, mapping),
                process.newSteps());
    }

    /** Each step once, with every reason for which something is stuck there. */
    private static List<Mapping> stuck(ProcessEffect process, Map<String, String> mapping) {
        Map<String, List<Stuck>> bySteps = process.stuck().stream()
                .collect(Collectors.groupingBy(Stuck::stepId, LinkedHashMap::new, Collectors.toList()));
        return bySteps.values().stream()
                .map(EffectReading::joined)
                .sorted(Comparator.comparingLong(Stuck::cases).reversed())
                .map(step -> mapping(step, mapping.get(step.stepId()), process.newSteps()))
                .toList();
    }

    private static Stuck joined(List<Stuck> ofOneStep) {
        Stuck first = ofOneStep.get(0);
        return new Stuck(
                first.stepId(),
                first.stepName(),
                first.type(),
                ofOneStep.stream().map(Stuck::reason).distinct().collect(Collectors.joining(" ")),
                ofOneStep.stream().mapToLong(Stuck::cases).sum());
    }

    private static List<Passage> of(ProcessEffect process, Fate fate) {
        return process.passages().stream()
                .filter(passage -> passage.fate() == fate)
                .sorted(Comparator.comparingLong(Passage::cases).reversed())
                .toList();
    }

    /** What was sent somewhere and is not stuck any more. */
    private static List<Mapping> mapped(ProcessEffect process, Map<String, String> mapping) {
        List<Mapping> mapped = new ArrayList<>();
        for (String from : new TreeSet<>(mapping.keySet())) {
            if (process.stuck().stream().noneMatch(stuck -> stuck.stepId().equals(from))) {
                String name = process.passages().stream()
                        .filter(passage -> from.equals(passage.fromId()))
                        .map(Passage::fromName)
                        .findFirst()
                        .orElse(from);
                long cases = process.passages().stream()
                        .filter(passage -> from.equals(passage.fromId()))
                        .mapToLong(Passage::cases)
                        .sum();
                mapped.add(mapping(new Stuck(from, name, null, null, cases), mapping.get(from), process.newSteps()));
            }
        }
        return mapped;
    }

    private static Mapping mapping(Stuck from, String to, List<StepName> newSteps) {
        List<StepName> fitting = newSteps.stream()
                .filter(step -> from.type() == null || from.type().equals(step.type()))
                .toList();
        return new Mapping(
                from,
                to,
                fitting,
                newSteps.stream().filter(step -> !fitting.contains(step)).toList());
    }

    private static Group group(String code, Map<String, Map<Fate, Long>> counts, UnaryOperator<String> label) {
        long most = counts.values().stream().mapToLong(EffectReading::sum).max().orElse(0);
        List<Row> rows = counts.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        label.apply(entry.getKey()),
                        entry.getValue(),
                        sum(entry.getValue()),
                        Bar.fates(entry.getValue(), most)))
                .sorted(Comparator.comparingLong(Row::all).reversed().thenComparing(Row::label))
                .toList();
        return new Group(code, rows);
    }

    private static long sum(Map<Fate, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
