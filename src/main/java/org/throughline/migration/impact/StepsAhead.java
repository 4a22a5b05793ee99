package org.throughline.migration.impact;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessGraph;
import org.throughline.model.ProcessModel;

/**
 * Which steps a case may still come to: those that some way leads to from where it stands, on the drawing that it runs on
 * and on those of the processes that are called on the way. For one thread.
 */
public final class StepsAhead {

    private final Function<String, Optional<ProcessModel>> called;
    private final Predicate<FlowNode> wanted;
    private final Map<String, Set<PlacedStep>> within = new HashMap<>();
    private final Map<ProcessModel, ProcessGraph> graphs = new LinkedHashMap<>();

    /**
     * @param called the drawing that a call of this process meets
     * @param wanted the steps that are looked for
     */
    public StepsAhead(Function<String, Optional<ProcessModel>> called, Predicate<FlowNode> wanted) {
        this.called = called;
        this.wanted = wanted;
    }

    /** A step in the process that it is drawn in. */
    public record PlacedStep(String processKey, FlowNode step) {}

    /** Those after this step; what it does itself is under way, and no longer before the case. */
    public Set<PlacedStep> after(ProcessModel drawn, String stepId) {
        ProcessGraph graph = graph(drawn);
        FlowNode stands = graph.step(stepId);
        return stands == null ? Set.of() : reached(graph, graph.from(begins(graph, stands), step -> true));
    }

    /** What follows the step, and what can begin beside it as long as the case is within the scopes around it. */
    private static Set<String> begins(ProcessGraph graph, FlowNode stands) {
        Set<String> begins = new LinkedHashSet<>(graph.next(stands.id()));
        for (FlowNode inner = stands; inner != null; inner = graph.step(inner.parent())) {
            String scope = inner.parent();
            graph.steps().stream()
                    .filter(step -> step.isEventSubProcess() && step.parent().equals(scope))
                    .forEach(step -> begins.add(step.id()));
            graph.next(scope).stream()
                    .filter(next -> !isWithin(graph.step(next), scope))
                    .forEach(begins::add);
        }
        return begins;
    }

    private static boolean isWithin(FlowNode step, String scope) {
        return step != null && scope.equals(step.parent());
    }

    private Set<PlacedStep> reached(ProcessGraph graph, Set<String> steps) {
        Set<PlacedStep> ahead = new LinkedHashSet<>();
        for (String id : steps) {
            FlowNode step = graph.step(id);
            if (step != null && wanted.test(step)) {
                ahead.add(new PlacedStep(step.process(), step));
            }
            if (step != null && step.is("callActivity") && step.get("calledElement") != null) {
                ahead.addAll(of(step.get("calledElement")));
            }
        }
        return ahead;
    }

    /** All those of a process from its beginning; a process that calls itself, over whatever others, is gone through once. */
    private Set<PlacedStep> of(String process) {
        Set<PlacedStep> known = within.get(process);
        if (known == null) {
            within.put(process, Set.of());
            known = called.apply(process)
                    .map(this::graph)
                    .map(graph -> reached(graph, graph.reached()))
                    .orElse(Set.of());
            within.put(process, known);
        }
        return known;
    }

    private ProcessGraph graph(ProcessModel drawn) {
        return graphs.computeIfAbsent(drawn, ProcessGraph::new);
    }
}
