package org.throughline.insight.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;

/** The ways that a drawing offers from step to step. */
public final class FlowGraph {

    private final Map<String, FlowNode> steps = new HashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();

    public FlowGraph(ProcessModel processModel) {
        processModel.steps().forEach(step -> steps.put(step.id(), step));
        processModel.flows().forEach(flow -> addEdge(flow.source(), flow.target()));
        processModel.steps().forEach(this::addEdges);
    }

    private void addEdge(String from, String to) {
        next.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
    }

    private void addEdges(FlowNode step) {
        if (step.attachedTo() != null) {
            addEdge(step.attachedTo(), step.id());
        }
        if (step.is("startEvent") && Gateways.isFrame(step)) {
            addEdge(step.parent(), step.id());
        }
        if (step.is("endEvent") && Gateways.isFrame(step)) {
            addEdge(step.id(), step.parent());
        }
        if (step.is("intermediateThrowEvent") && "link".equals(step.event())) {
            steps.values().stream()
                    .filter(other -> other.is("intermediateCatchEvent") && "link".equals(other.event()))
                    .filter(other -> Objects.equals(other.name(), step.name()))
                    .forEach(other -> addEdge(step.id(), other.id()));
        }
    }

    /**
     * The shortest way, by the steps that stand between: none where it leads straight there. Only steps that are not
     * among {@code known} may stand between: a way that now leads over another known step is another way.
     *
     * @return empty where no way leads there
     */
    public Optional<List<String>> between(String from, String to, Set<String> known) {
        if (!steps.containsKey(from) || !steps.containsKey(to)) {
            return Optional.empty();
        }
        Deque<Way> open = new ArrayDeque<>(List.of(new Way(from, List.of())));
        Set<String> closed = new HashSet<>();
        while (!open.isEmpty()) {
            Way way = open.poll();
            for (String following : next.getOrDefault(way.at(), List.of())) {
                if (following.equals(to)) {
                    return Optional.of(way.over());
                }
                if (steps.containsKey(following) && !known.contains(following) || isJunction(following)) {
                    extend(way, following, closed, open);
                }
            }
        }
        return Optional.empty();
    }

    /** Ways through a junction are looked at first: they cost no step. */
    private void extend(Way way, String following, Set<String> closed, Deque<Way> open) {
        if (!closed.add(following)) {
            return;
        }
        if (isJunction(following) || Gateways.isFrame(steps.get(following))) {
            open.addFirst(new Way(following, way.over()));
        } else {
            List<String> over = new ArrayList<>(way.over());
            over.add(following);
            open.addLast(new Way(following, List.copyOf(over)));
        }
    }

    private boolean isJunction(String step) {
        return steps.containsKey(step) && Gateways.is(steps.get(step));
    }

    private record Way(String at, List<String> over) {}
}
