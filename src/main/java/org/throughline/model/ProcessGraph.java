package org.throughline.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.shared.FlowGraph;

/**
 * The graph of a process: which step can follow which, by flows, from a step to what is caught at it, from a link to its other end, into a
 * sub-process and out of it.
 */
public final class ProcessGraph {

    private final Map<String, FlowNode> steps = new LinkedHashMap<>();
    private final Map<String, List<SequenceFlow>> outgoing = new HashMap<>();
    private final Map<String, List<SequenceFlow>> incoming = new HashMap<>();
    private final FlowGraph graph = new FlowGraph();
    private final Set<String> begins = new LinkedHashSet<>();

    public ProcessGraph(ProcessModel processModel) {
        processModel.steps().forEach(step -> steps.putIfAbsent(step.id(), step));
        for (SequenceFlow flow : processModel.flows()) {
            if (steps.containsKey(flow.source()) && steps.containsKey(flow.target())) {
                outgoing.computeIfAbsent(flow.source(), id -> new ArrayList<>()).add(flow);
                incoming.computeIfAbsent(flow.target(), id -> new ArrayList<>()).add(flow);
                graph.connect(flow.source(), flow.target());
            }
        }
        Set<String> processes = new LinkedHashSet<>();
        processModel.processes().stream().map(BpmnProcess::id).forEach(processes::add);
        steps.values().forEach(step -> merge(step, processes));
    }

    private void merge(FlowNode step, Set<String> processes) {
        if (step.attachedTo() != null && steps.containsKey(step.attachedTo())) {
            graph.connect(step.attachedTo(), step.id());
        }
        if (step.is("startEvent")) {
            if (processes.contains(step.parent())) {
                begins.add(step.id());
            } else {
                graph.connect(step.parent(), step.id());
            }
        }
        if (step.isEventSubProcess()) {
            woken(step, processes);
        }
        if (step.is("intermediateThrowEvent") && step.linkName() != null) {
            graph.throwLink(step.id(), step.linkName());
        }
        if (step.is("intermediateCatchEvent") && step.linkName() != null) {
            graph.catchLink(step.id(), step.linkName());
        }
    }

    /** What waits beside the work of a scope can begin as soon as the scope has begun. */
    private void woken(FlowNode eventSubProcess, Set<String> processes) {
        if (processes.contains(eventSubProcess.parent())) {
            begins.add(eventSubProcess.id());
        } else {
            graph.connect(eventSubProcess.parent(), eventSubProcess.id());
        }
    }

    public List<SequenceFlow> outgoing(String step) {
        return outgoing.getOrDefault(step, List.of());
    }

    public List<SequenceFlow> incoming(String step) {
        return incoming.getOrDefault(step, List.of());
    }

    public Collection<FlowNode> steps() {
        return steps.values();
    }

    /** The step, or null. */
    public FlowNode step(String id) {
        return steps.get(id);
    }

    /** Steps that can come right after it. */
    public Set<String> next(String step) {
        return graph.next(step);
    }

    /** Steps that can come right before it. */
    public Set<String> before(String step) {
        return graph.before(step);
    }

    /** Every step to which some way leads from a beginning. */
    public Set<String> reached() {
        return graph.from(begins, step -> true);
    }

    /** All steps from which some way leads to one of these, these too. */
    public Set<String> leadingTo(Collection<String> targets) {
        return graph.leadingTo(targets);
    }

    /** All steps to which some way leads from these over steps that pass; these too, whether they pass or not. */
    public Set<String> from(Collection<String> sources, Predicate<String> passes) {
        return graph.from(sources, passes);
    }

    /** Groups of steps that lead to each other round and round, each at least one step that leads back to itself. */
    public List<Set<String>> loops(Predicate<String> among) {
        return graph.loops(steps.keySet().stream().filter(among).toList());
    }
}
