package org.throughline.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The graph of a process: which step can follow which, by flows, from a step to what is caught at it, from a link to its other end, into a
 * sub-process and out of it.
 */
public final class ProcessGraph {

    private final Map<String, FlowNode> steps = new LinkedHashMap<>();
    private final Map<String, List<SequenceFlow>> outgoing = new HashMap<>();
    private final Map<String, List<SequenceFlow>> incoming = new HashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Set<String> begins = new LinkedHashSet<>();

    public ProcessGraph(ProcessModel processModel) {
        processModel.steps().forEach(step -> steps.putIfAbsent(step.id(), step));
        for (SequenceFlow flow : processModel.flows()) {
            if (steps.containsKey(flow.source()) && steps.containsKey(flow.target())) {
                outgoing.computeIfAbsent(flow.source(), id -> new ArrayList<>()).add(flow);
                incoming.computeIfAbsent(flow.target(), id -> new ArrayList<>()).add(flow);
                way(flow.source(), flow.target());
            }
        }
        Set<String> processes = new LinkedHashSet<>();
        processModel.processes().stream().map(BpmnProcess::id).forEach(processes::add);
        steps.values().forEach(step -> merge(step, processes));
    }

    private void merge(FlowNode step, Set<String> processes) {
        if (step.attachedTo() != null) {
            way(step.attachedTo(), step.id());
        }
        if (step.is("startEvent")) {
            if (processes.contains(step.parent())) {
                begins.add(step.id());
            } else {
                way(step.parent(), step.id());
            }
        }
        if (step.isEventSubProcess()) {
            woken(step, processes);
        }
        if (step.is("intermediateThrowEvent") && "link".equals(step.event())) {
            steps.values().stream()
                    .filter(other -> other.is("intermediateCatchEvent") && sameLink(step, other))
                    .forEach(other -> way(step.id(), other.id()));
        }
    }

    /** What waits beside the work of a scope can begin as soon as the scope has begun. */
    private void woken(FlowNode eventSubProcess, Set<String> processes) {
        if (processes.contains(eventSubProcess.parent())) {
            begins.add(eventSubProcess.id());
        } else {
            way(eventSubProcess.parent(), eventSubProcess.id());
        }
    }

    private static boolean sameLink(FlowNode one, FlowNode other) {
        return one.linkName() != null && one.linkName().equals(other.linkName());
    }

    private void way(String from, String to) {
        next.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
        before.computeIfAbsent(to, id -> new LinkedHashSet<>()).add(from);
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
        return next.getOrDefault(step, Set.of());
    }

    /** Steps that can come right before it. */
    public Set<String> before(String step) {
        return before.getOrDefault(step, Set.of());
    }

    /** Every step to which some way leads from a beginning. */
    public Set<String> reached() {
        return walk(begins, this::next, step -> true);
    }

    /** All steps from which some way leads to one of these, these too. */
    public Set<String> leadingTo(Collection<String> targets) {
        return walk(targets, this::before, step -> true);
    }

    /** All steps to which some way leads from these over steps that pass; these too, whether they pass or not. */
    public Set<String> from(Collection<String> sources, Predicate<String> passes) {
        return walk(sources, this::next, passes);
    }

    private static Set<String> walk(
            Collection<String> from,
            java.util.function.Function<String, Set<String>> neighbors,
            Predicate<String> passes) {
        Set<String> seen = new LinkedHashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String neighbor : neighbors.apply(open.pop())) {
                if (passes.test(neighbor) && seen.add(neighbor)) {
                    open.push(neighbor);
                }
            }
        }
        return seen;
    }

    /** Groups of steps that lead to each other round and round, each at least one step that leads back to itself. */
    public List<Set<String>> loops(Predicate<String> among) {
        return CycleFinder.of(steps.keySet().stream().filter(among).toList(), this::next);
    }
}
