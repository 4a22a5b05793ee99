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
import org.throughline.drawing.Drawing;
import org.throughline.drawing.DrawnStep;
import org.throughline.insight.Replay.Outcome;
import org.throughline.insight.Replay.Way;
import org.throughline.insight.domain.FlowLog.Flow;
import org.throughline.insight.way.Passage;
import org.throughline.insight.way.Passages;
import org.throughline.insight.way.Roads;
import org.throughline.insight.way.Taken;

/** Walks finished processes over a changed drawing and counts where they find their way. */
class Walk {

    private static final int MOST_CASES = 20;

    private final DrawnVersions drawn;
    private final Drawing changed;
    private final Roads roads;
    private final Map<Integer, Set<String>> known = new HashMap<>();
    private final Map<Passage, Optional<List<String>>> found = new HashMap<>();
    private final Map<List<String>, Counted> passes = new LinkedHashMap<>();
    private final Map<List<String>, Counted> gone = new LinkedHashMap<>();
    private long walked;
    private long same;

    private static final class Counted {
        private final Passage passage;
        private final List<String> through;
        private final Set<String> cases = new LinkedHashSet<>();
        private long processes;

        Counted(Passage passage, List<String> through) {
            this.passage = passage;
            this.through = through;
        }
    }

    Walk(DrawnVersions drawn, Drawing changed) {
        this.drawn = drawn;
        this.changed = changed;
        this.roads = new Roads(changed);
    }

    long walked() {
        return walked;
    }

    void along(String caseNumber, List<Flow> flows) {
        List<Taken> taken = flows.stream()
                .map(flow -> new Taken(flow.version(), flow.fromId(), flow.toId()))
                .toList();
        Set<Counted> elsewhere = new HashSet<>();
        for (Passage passage : Passages.of(taken, drawn::of)) {
            Optional<List<String>> road = found.computeIfAbsent(passage, this::find);
            if (road.isEmpty() || !road.get().isEmpty()) {
                elsewhere.add(counted(passage, road));
            }
        }
        elsewhere.forEach(way -> count(way, caseNumber));
        walked++;
        same += elsewhere.isEmpty() ? 1 : 0;
    }

    private Optional<List<String>> find(Passage passage) {
        Set<String> before = known.computeIfAbsent(
                passage.version(),
                version -> drawn.of(version).steps().stream().map(DrawnStep::id).collect(Collectors.toSet()));
        return roads.between(passage.from(), passage.to(), before);
    }

    private Counted counted(Passage passage, Optional<List<String>> road) {
        List<String> ends = List.of(passage.from(), passage.to());
        return road.isEmpty()
                ? gone.computeIfAbsent(ends, any -> new Counted(passage, List.of()))
                : passes.computeIfAbsent(ends, any -> new Counted(passage, road.get()));
    }

    private static void count(Counted way, String caseNumber) {
        way.processes++;
        if (caseNumber != null && way.cases.size() < MOST_CASES) {
            way.cases.add(caseNumber);
        }
    }

    Outcome outcome() {
        return new Outcome(walked, same, ways(passes.values()), ways(gone.values()));
    }

    private List<Way> ways(Collection<Counted> counted) {
        return counted.stream()
                .sorted(Comparator.comparingLong((Counted way) -> way.processes).reversed())
                .map(this::way)
                .toList();
    }

    private Way way(Counted way) {
        Drawing then = drawn.of(way.passage.version());
        return new Way(
                way.passage.from(),
                DrawnVersions.name(then, way.passage.from()),
                way.passage.to(),
                DrawnVersions.name(then, way.passage.to()),
                way.through.stream()
                        .map(step -> DrawnVersions.name(changed, step))
                        .toList(),
                way.processes,
                List.copyOf(way.cases));
    }
}
