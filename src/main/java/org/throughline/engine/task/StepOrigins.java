package org.throughline.engine.task;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.throughline.shared.FlowGraph;

/**
 * Where the submission that an automatic step reads can come from, by the drawing: the user tasks from which the step
 * is reached without passing another, and the program itself where it is reached from a start or a message.
 */
final class StepOrigins {

    private final Set<UserTask> tasks = new LinkedHashSet<>();
    private final Set<FlowNode> seen = new HashSet<>();
    private final ModelInstance model;
    private final FlowGraph graph = new FlowGraph();
    private boolean program;

    private StepOrigins(ModelInstance model) {
        this.model = model;
        each(
                SequenceFlow.class,
                flow -> graph.connect(flow.getSource().getId(), flow.getTarget().getId()));
        each(IntermediateThrowEvent.class, event -> link(event)
                .ifPresent(name -> graph.throwLink(event.getId(), name)));
        each(IntermediateCatchEvent.class, event -> link(event)
                .ifPresent(name -> graph.catchLink(event.getId(), name)));
    }

    static StepOrigins of(FlowNode step) {
        StepOrigins origins = new StepOrigins(step.getModelInstance());
        origins.before(step);
        return origins;
    }

    Optional<UserTask> task(String key) {
        return tasks.stream().filter(task -> task.getId().equals(key)).findFirst();
    }

    Stream<String> taskKeys() {
        return tasks.stream().map(UserTask::getId);
    }

    /** Whether the program may have added a submission that belongs to no task. */
    boolean program() {
        return program;
    }

    static Set<String> candidateRoles(UserTask task) {
        String groups = task.getCamundaCandidateGroups();
        return groups == null || groups.contains("{")
                ? Set.of()
                : new HashSet<>(
                        Arrays.stream(groups.split(",")).map(String::strip).toList());
    }

    private void before(FlowNode node) {
        if (!seen.add(node)) {
            return;
        }
        graph.before(node.getId()).forEach(id -> through(model.getModelElementById(id)));
        if (node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent event && link(event).isEmpty()) {
            program = true;
        }
        if (node instanceof BoundaryEvent event) {
            program = true;
            within(event.getAttachedTo());
            before(event.getAttachedTo());
        }
        if (node instanceof StartEvent) {
            begin(node);
        }
    }

    private <T extends ModelElementInstance> void each(Class<T> type, Consumer<T> action) {
        model.getModelElementsByType(type).forEach(action);
    }

    private static Optional<String> link(Event event) {
        return event.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(LinkEventDefinition::getName)
                .findFirst();
    }

    private void begin(FlowNode start) {
        if (start.getParentElement() instanceof SubProcess scope && !scope.triggeredByEvent()) {
            before(scope);
        } else {
            program = true;
        }
    }

    private void through(FlowNode source) {
        if (source instanceof UserTask task) {
            tasks.add(task);
            return;
        }
        within(source);
        before(source);
    }

    /** What was done inside a sub-process last is unknown to what follows it. */
    private void within(FlowNode node) {
        if (node instanceof SubProcess scope) {
            tasks.addAll(scope.getChildElementsByType(UserTask.class));
            List.copyOf(scope.getChildElementsByType(SubProcess.class)).forEach(this::within);
        }
    }
}
