package org.throughline.shared;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where the flows of a process lead, by the ids of its steps, whoever read them from whatever file. A link is a flow that
 * is not drawn out: from each end that throws it to each that catches it.
 */
public final class FlowGraph {

    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<String, Set<String>> linksThrown = new HashMap<>();
    private final Map<String, Set<String>> linksCaught = new HashMap<>();
    private final Map<String, Set<String>> throwing = new HashMap<>();
    private final Map<String, Set<String>> catching = new HashMap<>();

    /** Ignores a flow without both ends. */
    public void connect(String from, String to) {
        if (from != null && to != null) {
            add(next, from, to);
            add(before, to, from);
        }
    }

    public void throwLink(String step, String link) {
        add(linksThrown, step, link);
        add(throwing, link, step);
    }

    public void catchLink(String step, String link) {
        add(linksCaught, step, link);
        add(catching, link, step);
    }

    private static void add(Map<String, Set<String>> sets, String key, String value) {
        sets.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(value);
    }

    /** Steps that can come right after it. */
    public Set<String> next(String step) {
        return neighbors(next, step, linksThrown, catching);
    }

    /** Steps that can come right before it. */
    public Set<String> before(String step) {
        return neighbors(before, step, linksCaught, throwing);
    }

    /** The ends of links are not multiplied: a file may throw one link from everywhere and catch it everywhere. */
    private static Set<String> neighbors(
            Map<String, Set<String>> flows,
            String step,
            Map<String, Set<String>> links,
            Map<String, Set<String>> otherEnds) {
        Set<String> direct = flows.getOrDefault(step, Set.of());
        if (!links.containsKey(step)) {
            return direct;
        }
        Set<String> all = new LinkedHashSet<>(direct);
        links.get(step).forEach(link -> all.addAll(otherEnds.getOrDefault(link, Set.of())));
        return all;
    }

    /** All steps from which some way leads to one of these, these too. */
    public Set<String> leadingTo(Collection<String> targets) {
        return search(targets, this::before, step -> true);
    }

    /** All steps to which some way leads from these over steps that pass; these too, whether they pass or not. */
    public Set<String> from(Collection<String> sources, Predicate<String> passes) {
        return search(sources, this::next, passes);
    }

    /** Groups of steps that lead to each other in a circle, each at least one step that leads back to itself. */
    public List<Set<String>> loops(Collection<String> among) {
        return CycleFinder.of(among, this::next);
    }

    private static Set<String> search(
            Collection<String> begin, Function<String, Set<String>> neighbors, Predicate<String> passes) {
        Set<String> seen = new LinkedHashSet<>(begin);
        Deque<String> open = new ArrayDeque<>(begin);
        while (!open.isEmpty()) {
            for (String neighbor : neighbors.apply(open.pop())) {
                if (passes.test(neighbor) && seen.add(neighbor)) {
                    open.push(neighbor);
                }
            }
        }
        return seen;
    }
}
