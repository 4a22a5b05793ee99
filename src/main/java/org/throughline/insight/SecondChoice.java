package org.throughline.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.engine.ConditionTrials;
import org.throughline.insight.domain.FlowRepository.RecordedFlow;
import org.throughline.model.ProcessModel;
import org.throughline.model.SequenceFlow;

/** Chooses at a step of a changed drawing as the engine would: the first condition that holds, else the default. */
class SecondChoice {

    private static final Chosen UNDECIDED = new Chosen(null, true);

    private final ProcessModel changed;
    private final ConditionTrials trials;

    SecondChoice(ProcessModel changed, ConditionTrials trials) {
        this.changed = changed;
        this.trials = trials;
    }

    /** @param flow null where nothing can be chosen: no condition holds and there is no default */
    record Chosen(SequenceFlow flow, boolean isUndecided) {

        /** A way of another id that leads to the same step is the same way, drawn anew. */
        boolean isOther(RecordedFlow taken) {
            return !isUndecided
                    && (flow == null
                            || !flow.id().equals(taken.flowId())
                                    && !flow.target().equals(taken.toId()));
        }
    }

    boolean isChoice(String step) {
        List<SequenceFlow> ways = changed.from(step);
        return ways.size() > 1 && ways.stream().anyMatch(way -> way.condition() != null);
    }

    Chosen of(RecordedFlow taken) {
        if (taken.flags() == null) {
            return UNDECIDED;
        }
        boolean one = changed.step(taken.fromId()).orElseThrow().is("exclusiveGateway");
        return one ? first(taken) : stillOpen(taken);
    }

    private Chosen first(RecordedFlow taken) {
        for (SequenceFlow way : changed.from(taken.fromId())) {
            if (!way.isDefault()) {
                Optional<Boolean> holds = holds(way, taken.flags());
                if (holds.isEmpty()) {
                    return UNDECIDED;
                }
                if (holds.get()) {
                    return new Chosen(way, false);
                }
            }
        }
        return otherwise(taken.fromId());
    }

    /** Where several ways may be taken at once, the one that was taken is asked whether it still would be. */
    private Chosen stillOpen(RecordedFlow taken) {
        Optional<SequenceFlow> same = changed.from(taken.fromId()).stream()
                .filter(way -> way.id().equals(taken.flowId()))
                .findFirst();
        if (same.isEmpty() || same.get().isDefault()) {
            return UNDECIDED;
        }
        return holds(same.get(), taken.flags())
                .map(holds -> holds ? new Chosen(same.get(), false) : otherwise(taken.fromId()))
                .orElse(UNDECIDED);
    }

    private Chosen otherwise(String step) {
        return new Chosen(
                changed.from(step).stream()
                        .filter(SequenceFlow::isDefault)
                        .findFirst()
                        .orElse(null),
                false);
    }

    private Optional<Boolean> holds(SequenceFlow way, Map<String, Object> flags) {
        return way.condition() == null ? Optional.of(true) : trials.holds(way.condition(), flags);
    }
}
