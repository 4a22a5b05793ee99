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
import org.throughline.engine.ActivityHistory.ActivityDeadlines;
import org.throughline.engine.ActivityHistory.ActivityDuration;
import org.throughline.engine.ActivityHistory.ActivityRepetition;
import org.throughline.engine.InstanceHistory.InstanceDurations;
import org.throughline.insight.Insight.Scope;
import org.throughline.insight.ProcessPicture.Again;
import org.throughline.insight.ProcessPicture.InstanceFigures;
import org.throughline.insight.ProcessPicture.PictureFlow;
import org.throughline.insight.ProcessPicture.PictureStep;
import org.throughline.insight.ProcessPicture.PictureStep.LateVisits;
import org.throughline.model.BpmnProcess;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;
import org.throughline.model.SequenceFlow;

/** Lays what was counted over the drawing. */
class ProcessPictureMapper {

    private static final Set<String> WORK = Set.of(
            "userTask", "manualTask", "receiveTask", "callActivity", "subProcess", "transaction", "adHocSubProcess");
    private static final double NOTICEABLE = 60_000;

    private final ModelVersions drawn;
    private final List<Integer> newestFirst;
    private final Scope scope;
    private final int shown;
    private final ProcessModel processModel;
    private Map<String, ActivityDuration> stays = Map.of();
    private Map<String, Long> open = Map.of();
    private Map<String, ActivityDeadlines> deadlines = Map.of();
    private Map<String, Long> taken = Map.of();
    private List<ActivityRepetition> again = List.of();

    ProcessPictureMapper(ModelVersions drawn, Collection<Integer> versions, Scope scope) {
        this.drawn = drawn;
        this.newestFirst = List.copyOf(new TreeSet<>(versions).descendingSet());
        this.scope = scope;
        this.shown = scope.version() == null ? newestFirst.get(0) : scope.version();
        this.processModel = drawn.of(shown);
    }

    void stays(Map<String, ActivityDuration> ended, Map<String, Long> now) {
        stays = ended;
        open = now;
    }

    void deadlines(Map<String, ActivityDeadlines> counted) {
        deadlines = counted;
    }

    void flows(Map<String, Long> counted) {
        taken = counted;
    }

    void again(List<ActivityRepetition> counted) {
        again = counted;
    }

    ProcessPicture picture(String key, InstanceDurations instances, long running) {
        return new ProcessPicture(
                key,
                name(key),
                scope.version(),
                shown,
                scope.since(),
                scope.until(),
                new InstanceFigures(
                        instances.started(),
                        instances.finished(),
                        running,
                        seconds(instances.median()),
                        seconds(instances.p90())),
                steps(key),
                drawnFlows(key),
                cameBack());
    }

    private String name(String key) {
        return processModel.processes().stream()
                .filter(process -> process.id().equals(key))
                .map(BpmnProcess::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(key);
    }

    private List<PictureStep> steps(String key) {
        Map<String, PictureStep> steps = new LinkedHashMap<>();
        processModel.steps().stream()
                .filter(step -> step.process().equals(key))
                .forEach(step -> steps.put(step.id(), step(step, true)));
        for (String visited : new TreeSet<>(stays.keySet())) {
            if (!steps.containsKey(visited)) {
                older(visited).ifPresent(step -> steps.put(visited, step(step, false)));
            }
        }
        return List.copyOf(steps.values());
    }

    private Optional<FlowNode> older(String id) {
        return newestFirst.stream()
                .flatMap(version -> drawn.of(version).step(id).stream())
                .findFirst();
    }

    private PictureStep step(FlowNode step, boolean isDrawn) {
        ActivityDuration stay = stays.getOrDefault(step.id(), new ActivityDuration(step.id(), 0, null, null));
        ActivityDeadlines due = deadlines.getOrDefault(step.id(), new ActivityDeadlines(step.id(), 0, 0, 0));
        return new PictureStep(
                step.id(),
                step.name() == null || step.name().isBlank() ? step.id() : step.name(),
                step.type(),
                isDrawn,
                isWork(step),
                open.getOrDefault(step.id(), 0L),
                stay.visits(),
                seconds(stay.median()),
                seconds(stay.p90()),
                new LateVisits(due.withDue(), due.late(), due.lateNow()));
    }

    /** People and other processes take their time; what else does so, an operator should know of. */
    private boolean isWork(FlowNode step) {
        ActivityDuration stay = stays.get(step.id());
        boolean lasts = stay != null && stay.p90() != null && stay.p90() >= NOTICEABLE;
        return WORK.contains(step.type()) || lasts || open.getOrDefault(step.id(), 0L) > 0;
    }

    private List<PictureFlow> drawnFlows(String key) {
        Map<String, List<SequenceFlow>> out = processModel.flows().stream()
                .filter(flow -> flow.process().equals(key))
                .collect(Collectors.groupingBy(SequenceFlow::source, LinkedHashMap::new, Collectors.toList()));
        return out.values().stream()
                .flatMap(ways -> ways.stream().map(way -> flow(way, ways)))
                .toList();
    }

    /** Where ways part, all of them are taken: only choices show how they were made. */
    private PictureFlow flow(SequenceFlow flow, List<SequenceFlow> ways) {
        long left =
                ways.stream().mapToLong(way -> taken.getOrDefault(way.id(), 0L)).sum();
        boolean parts = processModel
                .step(flow.source())
                .filter(step -> step.is("parallelGateway"))
                .isPresent();
        boolean choice = ways.size() > 1 && !parts;
        long count = taken.getOrDefault(flow.id(), 0L);
        return new PictureFlow(
                flow.id(),
                flow.name(),
                flow.source(),
                ModelVersions.name(processModel, flow.source()),
                flow.target(),
                ModelVersions.name(processModel, flow.target()),
                count,
                choice && left > 0 ? (int) Math.round(100.0 * count / left) : null,
                choice);
    }

    private List<Again> cameBack() {
        List<Again> steps = new ArrayList<>();
        for (ActivityRepetition step : again) {
            older(step.activityId())
                    .filter(known -> WORK.contains(known.type()))
                    .ifPresent(known -> steps.add(new Again(
                            step.activityId(),
                            known.name() == null ? known.id() : known.name(),
                            step.instances(),
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
