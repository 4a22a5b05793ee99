package org.throughline.model;

import java.util.List;
import java.util.Map;

/**
 * One flow node.
 *
 * @param type the BPMN name, e.g. {@code userTask}, {@code exclusiveGateway}, {@code boundaryEvent}
 * @param name business words; null where none were written
 * @param event for an event its kind: timer, message, error, escalation, signal, conditional, terminate, link,
 *     compensate, cancel; null for a blank one and for what is no event
 * @param attributes by name; those of Camunda with their prefix, e.g. {@code camunda:formRef}
 * @param properties extension properties ({@code camunda:property})
 * @param expressions every expression written at the step (attributes, listeners, timers, inputs, conditions of loops)
 * @param documentation what the step's note says, or null
 * @param parts all that is written within the step, but not the steps within a sub-process
 */
public record FlowNode(
        String id,
        String type,
        String name,
        NodePosition position,
        String event,
        Map<String, String> attributes,
        Map<String, String> properties,
        List<String> expressions,
        String documentation,
        List<ModelElement> parts) {

    /**
     * Where a step stands: in which process, within what, in whose lane, and at what.
     *
     * @param process id of the process it stands in
     * @param parent id of the enclosing sub-process, or of the process
     * @param lane name of its lane, or null
     * @param attachedTo for a boundary event, else null
     */
    public record NodePosition(String process, String parent, String lane, String attachedTo) {}

    public String process() {
        return position.process();
    }

    public String parent() {
        return position.parent();
    }

    public String lane() {
        return position.lane();
    }

    public String attachedTo() {
        return position.attachedTo();
    }

    /** Everything of that name written within the step, at any depth. */
    public List<ModelElement> parts(String name) {
        return parts.stream()
                .flatMap(ModelElement::all)
                .filter(part -> part.is(name))
                .toList();
    }

    /** The attribute, or null. */
    public String get(String attribute) {
        return attributes.get(attribute);
    }

    public boolean is(String bpmnType) {
        return type.equals(bpmnType);
    }

    /** What an event waits for or causes, as it is written within it. */
    public List<ModelElement> definitions() {
        return parts().stream()
                .filter(part -> part.type().endsWith("EventDefinition"))
                .toList();
    }

    /** What a link event's two ends are known by; null for every other step. */
    public String linkName() {
        return parts("linkEventDefinition").stream()
                .findFirst()
                .map(part -> part.get("name"))
                .orElse(null);
    }

    public boolean isEventSubProcess() {
        return is("subProcess") && "true".equals(get("triggeredByEvent"));
    }
}
