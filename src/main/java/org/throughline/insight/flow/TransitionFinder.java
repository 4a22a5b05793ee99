package org.throughline.insight.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessGraph;
import org.throughline.model.ProcessModel;

/** Finds the ways that a drawing offers from step to step. */
public final class TransitionFinder {

    private final ProcessGraph graph;

    public TransitionFinder(ProcessModel model) {
        this.graph = new ProcessGraph(model);
    }

    /** What follows; the end of an embedded sub-process leads out of it, and nothing leads to what only an event wakes. */
    private Stream<String> following(String id) {
        FlowNode step = graph.step(id);
        Stream<String> next =
                graph.next(id).stream().filter(other -> !graph.step(other).isEventSubProcess());
        return step.is("endEvent") && Gateways.isFrame(step) ? Stream.concat(next, Stream.of(step.parent())) : next;
    }

    /**
     * The shortest way, by the steps that stand between: none where it leads straight there. Only steps that are not
     * among {@code known} may stand between: a way that now leads over another known step is another way.
     *
     * @return empty where no way leads there
     */
    public Optional<List<String>> between(String from, String to, Set<String> known) {
        if (graph.step(from) == null || graph.step(to) == null) {
            return Optional.empty();
        }
        Deque<PartialWay> open = new ArrayDeque<>(List.of(new PartialWay(from, List.of())));
        Set<String> closed = new HashSet<>();
        while (!open.isEmpty()) {
            PartialWay way = open.poll();
            for (String following : following(way.at()).toList()) {
                if (following.equals(to)) {
                    return Optional.of(way.over());
                }
                if (!known.contains(following) || isJunction(following)) {
                    extend(way, following, closed, open);
                }
            }
        }
        return Optional.empty();
    }

    /** Ways through a junction are searched first: they cost no step. */
    private void extend(PartialWay way, String following, Set<String> closed, Deque<PartialWay> open) {
        if (!closed.add(following)) {
            return;
        }
        if (isJunction(following) || Gateways.isFrame(graph.step(following))) {
            open.addFirst(new PartialWay(following, way.over()));
        } else {
            List<String> over = new ArrayList<>(way.over());
            over.add(following);
            open.addLast(new PartialWay(following, List.copyOf(over)));
        }
    }

    private boolean isJunction(String step) {
        return Gateways.is(graph.step(step));
    }

    private record PartialWay(String at, List<String> over) {}
}
