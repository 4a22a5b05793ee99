package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Draws in a process as the editor does: steps with their flows, nothing left hanging in the air. */
final class ModelPen {

    private static final String PICTURE = """
            <d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:c="http://www.omg.org/spec/DD/20100524/DC"
              xmlns:i="http://www.omg.org/spec/DD/20100524/DI"><d:BPMNPlane bpmnElement="%s">%s</d:BPMNPlane></d:BPMNDiagram>
            """;
    private static final String SHAPE = """
            <d:BPMNShape bpmnElement="%s"><c:Bounds x="%d" y="0" width="100" height="80"/></d:BPMNShape>
            """;
    private static final String EDGE = """
            <d:BPMNEdge bpmnElement="%s"><i:waypoint x="0" y="40"/><i:waypoint x="9" y="40"/></d:BPMNEdge>
            """;

    private final BpmnModelInstance model;
    private final String prefix;
    private final Random chance;
    private int count;

    ModelPen(BpmnModelInstance model, String prefix, Random chance) {
        this.chance = chance;
        this.model = model;
        this.prefix = prefix;
    }

    BpmnModelInstance model() {
        return model;
    }

    <T extends ModelElementInstance> List<T> all(Class<T> kind) {
        return new ArrayList<>(model.getModelElementsByType(kind));
    }

    Random chance() {
        return chance;
    }

    /** One of them; null where there is none. */
    <T> T any(List<T> of) {
        return of.isEmpty() ? null : of.get(chance.nextInt(of.size()));
    }

    <T extends ModelElementInstance> T one(Class<T> kind) {
        return any(all(kind));
    }

    static BpmnModelElementInstance scope(ModelElementInstance element) {
        return (BpmnModelElementInstance) element.getParentElement();
    }

    Process process() {
        return all(Process.class).get(0);
    }

    /** As text, with a picture of some kind: the checks ask for one. */
    String drawn() {
        all(BpmnDiagram.class).forEach(this::remove);
        StringBuilder shapes = new StringBuilder();
        int x = 0;
        for (FlowElement element : all(FlowElement.class)) {
            if (element instanceof SequenceFlow) {
                shapes.append(EDGE.formatted(element.getId()));
            } else if (element instanceof FlowNode) {
                shapes.append(SHAPE.formatted(element.getId(), x += 150));
            }
        }
        String picture = PICTURE.formatted(process().getId(), shapes);
        return Bpmn.convertToString(model).replaceFirst("</(\\w+:)?definitions>\\s*$", picture + "$0");
    }

    <T extends FlowElement> T add(BpmnModelElementInstance scope, Class<T> kind, String name) {
        T element = model.newInstance(kind);
        element.setId(prefix + kind.getSimpleName() + ++count);
        if (name != null) {
            element.setName(name);
        }
        scope.addChildElement(element);
        return element;
    }

    UserTask addTask(BpmnModelElementInstance scope, String group) {
        UserTask task = add(scope, UserTask.class, "Look again " + ++count);
        task.setCamundaCandidateGroups(group);
        task.setCamundaDueDate(ProcessXml.DUE);
        task.setAttributeValueNs(
                "http://camunda.org/schema/1.0/bpmn", "formRef", process().getId() + "-note");
        task.setAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding", "latest");
        return task;
    }

    SequenceFlow connect(FlowNode from, FlowNode to) {
        SequenceFlow flow = add(scope(from), SequenceFlow.class, null);
        flow.setSource(from);
        from.getOutgoing().add(flow);
        flow.setTarget(to);
        to.getIncoming().add(flow);
        return flow;
    }

    void retarget(SequenceFlow flow, FlowNode to) {
        flow.getTarget().getIncoming().remove(flow);
        flow.setTarget(to);
        to.getIncoming().add(flow);
    }

    void leaveFrom(SequenceFlow flow, FlowNode from) {
        flow.getSource().getOutgoing().remove(flow);
        flow.setSource(from);
        from.getOutgoing().add(flow);
    }

    /** Between the two steps that the flow connects. */
    void insert(SequenceFlow flow, FlowNode step) {
        FlowNode next = flow.getTarget();
        retarget(flow, step);
        connect(step, next);
    }

    void end(FlowNode from) {
        connect(from, add(scope(from), EndEvent.class, null));
    }

    void remove(ModelElementInstance element) {
        element.getParentElement().removeChildElement(element);
    }

    /** What led to it leads on; what stood at its edge goes with it, and so does all that only hung on that. */
    boolean removeStep(FlowNode step) {
        Collection<SequenceFlow> out = List.copyOf(step.getOutgoing());
        if (out.size() != 1 || step.getIncoming().isEmpty()) {
            return false;
        }
        FlowNode next = out.iterator().next().getTarget();
        if (next.equals(step)) {
            return false;
        }
        List.copyOf(step.getIncoming()).forEach(flow -> retarget(flow, next));
        out.forEach(this::remove);
        removeEdge(step);
        remove(step);
        return true;
    }

    void removeEdge(FlowNode step) {
        all(BoundaryEvent.class).stream()
                .filter(event -> step.equals(event.getAttachedTo()))
                .forEach(this::removeEvent);
    }

    void removeEvent(BoundaryEvent event) {
        List.copyOf(event.getOutgoing()).forEach(this::remove);
        remove(event);
    }

    /** The other takes its ways, its name and its id. */
    void replace(FlowNode step, FlowNode other) {
        List.copyOf(step.getIncoming()).forEach(flow -> retarget(flow, other));
        List.copyOf(step.getOutgoing()).forEach(flow -> leaveFrom(flow, other));
        removeEdge(step);
        String id = step.getId();
        String name = step.getName();
        remove(step);
        other.setId(id);
        if (name != null) {
            other.setName(name);
        }
    }

    TimerEventDefinition timer(String duration) {
        TimeDuration after = model.newInstance(TimeDuration.class);
        after.setTextContent(duration);
        TimerEventDefinition timer = model.newInstance(TimerEventDefinition.class);
        timer.addChildElement(after);
        return timer;
    }
}
