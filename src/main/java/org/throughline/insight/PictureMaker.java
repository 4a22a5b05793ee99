package org.throughline.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.DrawnFlow;
import org.throughline.drawing.DrawnProcess;
import org.throughline.drawing.DrawnStep;
import org.throughline.insight.Insight.Scope;
import org.throughline.insight.ProcessPicture.Again;
import org.throughline.insight.ProcessPicture.Flow;
import org.throughline.insight.ProcessPicture.Step;
import org.throughline.insight.domain.Stays;
import org.throughline.insight.domain.Stays.Deadline;
import org.throughline.insight.domain.Stays.Instances;
import org.throughline.insight.domain.Stays.Stay;

/** Lays what was counted over the drawing. */
class PictureMaker {

    private static final Set<String> WORK = Set.of(
            "userTask", "manualTask", "receiveTask", "callActivity", "subProcess", "transaction", "adHocSubProcess");
    private static final double NOTICEABLE = 60_000;

    private final DrawnVersions drawn;
    private final List<Integer> newestFirst;
    private final Scope scope;
    private final int shown;
    private final Drawing drawing;
    private Map<String, Stay> stays = Map.of();
    private Map<String, Long> open = Map.of();
    private Map<String, Deadline> deadlines = Map.of();
    private Map<String, Long> taken = Map.of();
    private List<Stays.Again> again = List.of();

    PictureMaker(DrawnVersions drawn, Collection<Integer> versions, Scope scope) {
        this.drawn = drawn;
        this.newestFirst = List.copyOf(new TreeSet<>(versions).descendingSet());
        this.scope = scope;
        this.shown = scope.version() == null ? newestFirst.get(0) : scope.version();
        this.drawing = drawn.of(shown);
    }

    void stays(Map<String, Stay> ended, Map<String, Long> now) {
        stays = ended;
        open = now;
    }

    void deadlines(Map<String, Deadline> counted) {
        deadlines = counted;
    }

    void flows(Map<String, Long> counted) {
        taken = counted;
    }

    void again(List<Stays.Again> counted) {
        again = counted;
    }

    ProcessPicture picture(String key, Instances instances, long running) {
        return new ProcessPicture(
                key,
                name(key),
                scope.version(),
                shown,
                scope.since(),
                scope.until(),
                instances.started(),
                instances.finished(),
                running,
                seconds(instances.median()),
                seconds(instances.p90()),
                steps(key),
                drawnFlows(key),
                cameBack());
    }

    private String name(String key) {
        return drawing.processes().stream()
                .filter(process -> process.id().equals(key))
                .map(DrawnProcess::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(key);
    }

    private List<Step> steps(String key) {
        Map<String, Step> steps = new LinkedHashMap<>();
        drawing.steps().stream()
                .filter(step -> step.process().equals(key))
                .forEach(step -> steps.put(step.id(), step(step, true)));
        for (String visited : new TreeSet<>(stays.keySet())) {
            if (!steps.containsKey(visited)) {
                older(visited).ifPresent(step -> steps.put(visited, step(step, false)));
            }
        }
        return List.copyOf(steps.values());
    }

    private Optional<DrawnStep> older(String id) {
        return newestFirst.stream()
                .flatMap(version -> drawn.of(version).step(id).stream())
                .findFirst();
    }

    private Step step(DrawnStep step, boolean isDrawn) {
        Stay stay = stays.getOrDefault(step.id(), new Stay(step.id(), 0, null, null));
        Deadline due = deadlines.getOrDefault(step.id(), new Deadline(step.id(), 0, 0, 0));
        return new Step(
                step.id(),
                step.name() == null || step.name().isBlank() ? step.id() : step.name(),
                step.type(),
                isDrawn,
                isWork(step),
                open.getOrDefault(step.id(), 0L),
                stay.visits(),
                seconds(stay.median()),
                seconds(stay.p90()),
                due.withDue(),
                due.late(),
                due.lateNow());
    }

    /** People and other processes take their time; what else does so, an operator should know of. */
    private boolean isWork(DrawnStep step) {
        Stay stay = stays.get(step.id());
        boolean lasts = stay != null && stay.p90() != null && stay.p90() >= NOTICEABLE;
        return WORK.contains(step.type()) || lasts || open.getOrDefault(step.id(), 0L) > 0;
    }

    private List<Flow> drawnFlows(String key) {
        Map<String, List<DrawnFlow>> out = drawing.flows().stream()
                .filter(flow -> flow.process().equals(key))
                .collect(Collectors.groupingBy(DrawnFlow::source, LinkedHashMap::new, Collectors.toList()));
        return out.values().stream()
                .flatMap(ways -> ways.stream().map(way -> flow(way, ways)))
                .toList();
    }

    /** Where ways part, all of them are taken: only of choices is it told how they were made. */
    private Flow flow(DrawnFlow flow, List<DrawnFlow> ways) {
        long left =
                ways.stream().mapToLong(way -> taken.getOrDefault(way.id(), 0L)).sum();
        boolean parts = drawing.step(flow.source())
                .filter(step -> step.is("parallelGateway"))
                .isPresent();
        boolean choice = ways.size() > 1 && !parts;
        long count = taken.getOrDefault(flow.id(), 0L);
        return new Flow(
                flow.id(),
                flow.name(),
                flow.source(),
                DrawnVersions.name(drawing, flow.source()),
                flow.target(),
                DrawnVersions.name(drawing, flow.target()),
                count,
                choice && left > 0 ? (int) Math.round(100.0 * count / left) : null,
                choice);
    }

    private List<Again> cameBack() {
        List<Again> steps = new ArrayList<>();
        for (Stays.Again step : again) {
            older(step.stepId())
                    .filter(known -> WORK.contains(known.type()))
                    .ifPresent(known -> steps.add(new Again(
                            step.stepId(),
                            known.name() == null ? known.id() : known.name(),
                            step.processes(),
                            step.again(),
                            step.most())));
        }
        steps.sort(Comparator.comparingLong(Again::times).reversed());
        return List.copyOf(steps);
    }

    private static Long seconds(Double milliseconds) {
        return milliseconds == null ? null : Math.round(milliseconds / 1000);
    }
}
