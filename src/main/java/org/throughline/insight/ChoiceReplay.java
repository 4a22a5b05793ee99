package org.throughline.insight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.ConditionTrials;
import org.throughline.insight.HistoryReplay.ReplayedChoice;
import org.throughline.insight.SecondChoice.Chosen;
import org.throughline.insight.domain.FlowRepository.RecordedFlow;
import org.throughline.model.ProcessModel;
import org.throughline.model.SequenceFlow;

/**
 * Makes the choices of finished processes again, by the conditions of a changed drawing and on the flags that were recorded
 * when they were made. A choice whose conditions are drawn as they were is not asked again.
 */
class ChoiceReplay {

    private static final int MOST_CASES = 100;

    private final ModelVersions drawn;
    private final ProcessModel changed;
    private final SecondChoice secondChoice;
    private final Map<VersionedStep, Boolean> rewritten = new HashMap<>();
    private final Map<ChoiceShift, ShiftCount> different = new LinkedHashMap<>();
    private long undecided;

    /** @param now null where no way is open any more */
    private record ChoiceShift(String step, String taken, String now) {}

    private record VersionedStep(int version, String step) {}

    private static final class ShiftCount {
        private final Set<String> cases = new LinkedHashSet<>();
        private long processes;
    }

    ChoiceReplay(ModelVersions drawn, ProcessModel changed, ConditionTrials trials) {
        this.drawn = drawn;
        this.changed = changed;
        this.secondChoice = new SecondChoice(changed, trials);
    }

    /** @return whether every choice that can be made again comes out as it did */
    boolean add(String caseNumber, List<RecordedFlow> flows) {
        Set<ChoiceShift> shifts = new LinkedHashSet<>();
        boolean open = false;
        for (RecordedFlow flow : flows) {
            if (isRewritten(flow)) {
                Chosen chosen = secondChoice.of(flow);
                open |= chosen.isUndecided();
                if (chosen.isOther(flow)) {
                    shifts.add(shift(flow, chosen));
                }
            }
        }
        shifts.forEach(shift -> count(shift, caseNumber));
        undecided += open ? 1 : 0;
        return shifts.isEmpty();
    }

    private boolean isRewritten(RecordedFlow flow) {
        return rewritten.computeIfAbsent(new VersionedStep(flow.version(), flow.fromId()), step -> {
            ProcessModel then = drawn.of(step.version());
            return changed.step(step.step()).isPresent()
                    && secondChoice.isChoice(step.step())
                    && !conditions(then, step.step()).equals(conditions(changed, step.step()));
        });
    }

    /** What the choice depends on: conditions in their order, and which way is the default. */
    private static Map<String, String> conditions(ProcessModel model, String step) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (SequenceFlow flow : model.from(step)) {
            conditions.put(flow.id() + (flow.isDefault() ? " (default)" : ""), String.valueOf(flow.condition()));
        }
        return conditions;
    }

    private ChoiceShift shift(RecordedFlow flow, Chosen chosen) {
        ProcessModel then = drawn.of(flow.version());
        String taken = then.from(flow.fromId()).stream()
                .filter(way -> way.id().equals(flow.flowId()))
                .findFirst()
                .map(way -> name(then, way))
                .orElse(flow.toId());
        SequenceFlow now = chosen.flow();
        return new ChoiceShift(flow.fromId(), taken, now == null ? null : name(changed, now));
    }

    private static String name(ProcessModel model, SequenceFlow way) {
        boolean named = way.name() != null && !way.name().isBlank();
        return named ? way.name() : ModelVersions.name(model, way.target());
    }

    private void count(ChoiceShift shift, String caseNumber) {
        ShiftCount count = different.computeIfAbsent(shift, any -> new ShiftCount());
        count.processes++;
        if (caseNumber != null && count.cases.size() < MOST_CASES) {
            count.cases.add(caseNumber);
        }
    }

    /** How many processes made a choice again whose recorded flags do not say how it would come out. */
    long undecided() {
        return undecided;
    }

    /** The most frequent first. */
    List<ReplayedChoice> different() {
        return different.entrySet().stream()
                .map(shift -> new ReplayedChoice(
                        shift.getKey().step(),
                        ModelVersions.name(changed, shift.getKey().step()),
                        shift.getKey().taken(),
                        shift.getKey().now(),
                        shift.getValue().processes,
                        List.copyOf(shift.getValue().cases)))
                .sorted(Comparator.comparingLong(ReplayedChoice::processes).reversed())
                .toList();
    }
}
