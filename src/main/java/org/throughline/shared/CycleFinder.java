package org.throughline.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Tarjan's strongly connected components, by an own stack: a drawing may be longer than the machine's. */
final class CycleFinder {

    private final Function<String, Set<String>> next;
    private final Set<String> among;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new LinkedHashSet<>();
    private final List<Set<String>> cycles = new ArrayList<>();

    private record Visit(String step, Iterator<String> next) {}

    private CycleFinder(Collection<String> among, Function<String, Set<String>> next) {
        this.among = new LinkedHashSet<>(among);
        this.next = next;
    }

    static List<Set<String>> of(Collection<String> among, Function<String, Set<String>> next) {
        CycleFinder finder = new CycleFinder(among, next);
        finder.among.stream().filter(step -> !finder.index.containsKey(step)).forEach(finder::search);
        return finder.cycles;
    }

    private void search(String begin) {
        Deque<Visit> visits = new ArrayDeque<>();
        visits.push(enter(begin));
        while (!visits.isEmpty()) {
            Visit visit = visits.peek();
            if (visit.next().hasNext()) {
                String neighbor = visit.next().next();
                if (!index.containsKey(neighbor)) {
                    visits.push(enter(neighbor));
                } else if (isOpen.contains(neighbor)) {
                    low.merge(visit.step(), index.get(neighbor), Math::min);
                }
            } else {
                visits.pop();
                if (!visits.isEmpty()) {
                    low.merge(visits.peek().step(), low.get(visit.step()), Math::min);
                }
                leave(visit.step());
            }
        }
    }

    private Visit enter(String step) {
        index.put(step, index.size());
        low.put(step, index.get(step));
        open.push(step);
        isOpen.add(step);
        return new Visit(step, next.apply(step).stream().filter(among::contains).iterator());
    }

    private void leave(String step) {
        if (!low.get(step).equals(index.get(step))) {
            return;
        }
        Set<String> loop = new LinkedHashSet<>();
        String member;
        do {
            member = open.pop();
            isOpen.remove(member);
            loop.add(member);
        } while (!member.equals(step));
        if (loop.size() > 1 || next.apply(step).contains(step)) {
            cycles.add(loop);
        }
    }
}
