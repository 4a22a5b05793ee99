package org.throughline.migration.impact;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.throughline.migration.LaterEffect.StepAhead;
import org.throughline.migration.impact.StepsAhead.PlacedStep;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;

/** Counts the open cases that have steps before them. Asks each place where a case may stand once; for one thread. */
public final class CasesAhead {

    private final StepsAhead ahead;
    private final Function<String, ProcessModel> drawings;
    private final Map<String, Set<PlacedStep>> known = new HashMap<>();
    private final Map<StepKey, FoundStep> found = new LinkedHashMap<>();

    /** @param drawings what runs, by the id of its definition; null where it cannot be read */
    public CasesAhead(StepsAhead ahead, Function<String, ProcessModel> drawings) {
        this.ahead = ahead;
        this.drawings = drawings;
    }

    private record StepKey(String processKey, String stepId) {}

    private record FoundStep(FlowNode step, CountedCases cases) {}

    public void add(InstanceState state) {
        for (String step : state.steps()) {
            known.computeIfAbsent(state.definitionId() + " " + step, place -> after(state.definitionId(), step))
                    .forEach(placed -> found(placed).cases().add(CaseOutcomes.key(state)));
        }
    }

    private Set<PlacedStep> after(String definitionId, String step) {
        ProcessModel drawn = drawings.apply(definitionId);
        return drawn == null ? Set.of() : ahead.after(drawn, step);
    }

    private FoundStep found(PlacedStep placed) {
        return found.computeIfAbsent(
                new StepKey(placed.processKey(), placed.step().id()),
                first -> new FoundStep(placed.step(), new CountedCases()));
    }

    /** The steps that some case has before it, those of most cases first. */
    public List<StepAhead> steps(Predicate<FlowNode> of, Function<String, String> processName, LongLists lists) {
        return found.entrySet().stream()
                .filter(entry -> of.test(entry.getValue().step()))
                .map(entry -> step(entry.getKey(), entry.getValue(), processName, lists))
                .sorted(Comparator.comparingLong(StepAhead::cases).reversed())
                .toList();
    }

    /** Each case once, whichever of the steps it has before it. */
    public long cases(Predicate<FlowNode> of) {
        CountedCases all = new CountedCases();
        found.values().stream()
                .filter(one -> of.test(one.step()))
                .forEach(one -> all.addAll(one.cases().all()));
        return all.count();
    }

    private static StepAhead step(StepKey key, FoundStep step, Function<String, String> processName, LongLists lists) {
        return new StepAhead(
                key.processKey(),
                processName.apply(key.processKey()),
                key.stepId(),
                step.step().name(),
                step.cases().count(),
                step.cases().listed(),
                step.cases().list(lists));
    }
}
