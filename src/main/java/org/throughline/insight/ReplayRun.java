package org.throughline.insight;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.engine.ConditionTrials;
import org.throughline.insight.HistoryReplay.ReplayOutcome;
import org.throughline.insight.HistoryReplay.ReplayedWay;
import org.throughline.insight.domain.FlowRepository.RecordedFlow;
import org.throughline.insight.flow.TakenFlow;
import org.throughline.insight.flow.Transition;
import org.throughline.insight.flow.TransitionFinder;
import org.throughline.insight.flow.Transitions;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;

/** Walks finished processes over a changed drawing and counts where they find their way. */
class ReplayRun {

    private static final int MOST_CASES = 20;

    private final ModelVersions drawn;
    private final ProcessModel changed;
    private final TransitionFinder transitionFinder;
    private final ChoiceReplay choices;
    private final Map<Integer, Set<String>> known = new HashMap<>();
    private final Map<Transition, Optional<List<String>>> found = new HashMap<>();
    private final Map<List<String>, TransitionCount> passes = new LinkedHashMap<>();
    private final Map<List<String>, TransitionCount> gone = new LinkedHashMap<>();
    private long walked;
    private long same;

    private static final class TransitionCount {
        private final Transition transition;
        private final List<String> through;
        private final Set<String> cases = new LinkedHashSet<>();
        private long processes;

        TransitionCount(Transition transition, List<String> through) {
            this.transition = transition;
            this.through = through;
        }
    }

    ReplayRun(ModelVersions drawn, ProcessModel changed, ConditionTrials trials) {
        this.drawn = drawn;
        this.changed = changed;
        this.transitionFinder = new TransitionFinder(changed);
        this.choices = new ChoiceReplay(drawn, changed, trials);
    }

    long walked() {
        return walked;
    }

    void add(String caseNumber, List<RecordedFlow> flows) {
        List<TakenFlow> taken = flows.stream()
                .map(flow -> new TakenFlow(flow.version(), flow.fromId(), flow.toId()))
                .toList();
        Set<TransitionCount> elsewhere = new HashSet<>();
        for (Transition transition : Transitions.of(taken, drawn::of)) {
            Optional<List<String>> path = found.computeIfAbsent(transition, this::find);
            if (path.isEmpty() || !path.get().isEmpty()) {
                elsewhere.add(counted(transition, path));
            }
        }
        elsewhere.forEach(way -> count(way, caseNumber));
        walked++;
        boolean chosenAlike = choices.add(caseNumber, flows);
        same += elsewhere.isEmpty() && chosenAlike ? 1 : 0;
    }

    private Optional<List<String>> find(Transition transition) {
        Set<String> before = known.computeIfAbsent(
                transition.version(),
                version -> drawn.of(version).steps().stream().map(FlowNode::id).collect(Collectors.toSet()));
        return transitionFinder.between(transition.from(), transition.to(), before);
    }

    private TransitionCount counted(Transition transition, Optional<List<String>> path) {
        List<String> ends = List.of(transition.from(), transition.to());
        return path.isEmpty()
                ? gone.computeIfAbsent(ends, any -> new TransitionCount(transition, List.of()))
                : passes.computeIfAbsent(ends, any -> new TransitionCount(transition, path.get()));
    }

    private static void count(TransitionCount way, String caseNumber) {
        way.processes++;
        if (caseNumber != null && way.cases.size() < MOST_CASES) {
            way.cases.add(caseNumber);
        }
    }

    ReplayOutcome outcome() {
        return new ReplayOutcome(
                walked, same, ways(passes.values()), ways(gone.values()), choices.different(), choices.undecided());
    }

    private List<ReplayedWay> ways(Collection<TransitionCount> counted) {
        return counted.stream()
                .sorted(Comparator.comparingLong((TransitionCount way) -> way.processes)
                        .reversed())
                .map(this::way)
                .toList();
    }

    private ReplayedWay way(TransitionCount way) {
        ProcessModel then = drawn.of(way.transition.version());
        return new ReplayedWay(
                way.transition.from(),
                ModelVersions.name(then, way.transition.from()),
                way.transition.to(),
                ModelVersions.name(then, way.transition.to()),
                way.through.stream()
                        .map(step -> ModelVersions.name(changed, step))
                        .toList(),
                way.processes,
                List.copyOf(way.cases));
    }
}
