package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CasePlacements;
import org.throughline.casefile.CasePlacements.CasePlacement;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.engine.InstanceMigrations;
import org.throughline.engine.RunningInstances;
import org.throughline.engine.RunningInstances.CalledInstance;
import org.throughline.engine.RunningInstances.RunningInstance;
import org.throughline.engine.RunningInstances.RunningTask;
import org.throughline.engine.RunningInstances.Token;
import org.throughline.engine.TaskTimer;
import org.throughline.engine.UserTaskDefinition;

/** Where running processes stand, and whose cases they are; read a thousand at a time. */
@Component
public class InstanceStates {

    private static final int PORTION = 1000;
    private static final CasePlacement NOWHERE = new CasePlacement(null, null, null);

    private final RunningInstances running;
    private final CasePlacements placements;
    private final InstanceMigrations migrations;

    InstanceStates(RunningInstances running, CasePlacements placements, InstanceMigrations migrations) {
        this.running = running;
        this.migrations = migrations;
        this.placements = placements;
    }

    /** @param stage, worker, team of its case; null outside any */
    public record InstanceHead(
            String processInstanceId,
            String definitionId,
            String caseNumber,
            String stage,
            String worker,
            String team) {}

    /** The versions of whatever process that something runs on. */
    public List<String> definitions() {
        return running.definitions();
    }

    /** The versions of a process that something runs on. */
    public List<String> definitions(String processKey) {
        return running.definitions(processKey);
    }

    /** Ids and cases of what runs on these versions, in the order of the cases' numbers. */
    public List<InstanceHead> heads(Collection<String> definitions) {
        List<InstanceHead> heads = new ArrayList<>();
        String after = "";
        List<RunningInstance> portion;
        do {
            portion = running.page(definitions, after, PORTION);
            heads.addAll(placed(portion));
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1).id();
        } while (portion.size() == PORTION);
        heads.sort(Comparator.comparing(InstanceHead::caseNumber).thenComparing(InstanceHead::processInstanceId));
        return heads;
    }

    /** Where one stands now, whosever case it is; null where it has ended. */
    public InstanceState find(String processInstanceId) {
        List<InstanceState> states = running.find(processInstanceId)
                .map(instance -> states(List.of(head(instance, NOWHERE))))
                .orElse(List.of());
        return states.isEmpty() ? null : states.get(0);
    }

    /** @param step the call activity of the caller */
    public record CalledState(String callerId, String step, InstanceState state) {}

    /** Where those stand that these have called. */
    public List<CalledState> called(Collection<String> callers) {
        List<CalledInstance> called = callers.isEmpty() ? List.of() : running.calledBy(callers);
        Map<String, InstanceState> states =
                states(placed(called.stream().map(CalledInstance::instance).toList())).stream()
                        .collect(Collectors.toMap(InstanceState::processInstanceId, state -> state));
        return called.stream()
                .filter(call -> states.containsKey(call.instance().id()))
                .map(call -> new CalledState(
                        call.callerId(),
                        call.activityId(),
                        states.get(call.instance().id())))
                .toList();
    }

    /** The open tasks of one that runs on this version. */
    public List<InstanceTask> tasks(String processInstanceId, DeployedProcess version) {
        return running.tasks(List.of(processInstanceId)).getOrDefault(processInstanceId, List.of()).stream()
                .map(task -> task(task, version.userTasks().get(task.activityId())))
                .toList();
    }

    /** The timers of events that each waits at; no entry for one without any. */
    public Map<String, List<EventTimer>> eventTimers(List<InstanceState> states) {
        return running.eventTimers(
                states.stream().map(InstanceState::processInstanceId).toList());
    }

    private List<InstanceHead> placed(List<RunningInstance> instances) {
        Map<String, CasePlacement> known = placements.of(
                instances.stream().map(RunningInstance::caseNumber).toList());
        return instances.stream()
                .map(instance -> head(instance, known.getOrDefault(instance.caseNumber(), NOWHERE)))
                .toList();
    }

    private static InstanceHead head(RunningInstance instance, CasePlacement placement) {
        return new InstanceHead(
                instance.id(),
                instance.definitionId(),
                instance.caseNumber(),
                placement.stage(),
                placement.worker(),
                placement.team());
    }

    /** Fills in where they stand; those that ended meanwhile are left out. */
    public List<InstanceState> states(List<InstanceHead> heads) {
        List<String> ids = heads.stream().map(InstanceHead::processInstanceId).toList();
        Map<String, List<Token>> tokens = running.tokens(ids);
        Map<String, List<RunningTask>> tasks = running.tasks(ids);
        Map<String, DeployedProcess> drawn = new HashMap<>();
        return heads.stream()
                .filter(head -> tokens.containsKey(head.processInstanceId()))
                .map(head -> state(
                        head,
                        Shape.of(tokens.get(head.processInstanceId())),
                        tasks.getOrDefault(head.processInstanceId(), List.of()).stream()
                                .map(task -> task(
                                        task,
                                        drawn.computeIfAbsent(head.definitionId(), migrations::process)
                                                .userTasks()
                                                .get(task.activityId())))
                                .toList()))
                .toList();
    }

    private static InstanceState state(InstanceHead head, Shape shape, List<InstanceTask> tasks) {
        return new InstanceState(
                head.processInstanceId(),
                head.definitionId(),
                head.caseNumber(),
                head.stage(),
                head.worker(),
                head.team(),
                shape.steps(),
                shape.text(),
                tasks);
    }

    private static InstanceTask task(RunningTask task, UserTaskDefinition drawn) {
        return new InstanceTask(
                task.id(),
                task.activityId(),
                task.name(),
                task.assignee(),
                task.groups(),
                task.createdAt(),
                task.dueAt(),
                task.priority(),
                task.timers().stream()
                        .map(timer -> new TaskTimer(
                                timer.listenerId(),
                                drawn == null ? null : drawn.action(timer.listenerId()),
                                timer.at()))
                        .toList());
    }

    /** The tree of tokens as text: which steps and scopes hold any, and how they nest. */
    record Shape(List<String> steps, String text) {

        static Shape of(List<Token> tokens) {
            Set<String> parents = tokens.stream().map(Token::parentId).collect(Collectors.toSet());
            Map<String, Token> byId = new LinkedHashMap<>();
            tokens.forEach(token -> byId.put(token.id(), token));
            List<String> steps = tokens.stream()
                    .filter(token -> token.activityId() != null && !parents.contains(token.id()))
                    .map(Token::activityId)
                    .sorted()
                    .toList();
            String text = tokens.stream()
                    .map(token -> path(token, byId) + (token.queued() ? "!" : ""))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" "));
            return new Shape(steps, text);
        }

        private static String path(Token token, Map<String, Token> byId) {
            String own = (token.activityId() == null ? "" : token.activityId()) + (token.suspended() ? "=" : "");
            Token parent = token.parentId() == null ? null : byId.get(token.parentId());
            return parent == null ? own : path(parent, byId) + "/" + own;
        }
    }
}
