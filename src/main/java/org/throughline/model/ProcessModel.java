package org.throughline.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A BPMN file as steps and flows.
 *
 * @param processes in the order of the file
 * @param steps every flow node of every process, those within sub-processes too
 * @param flows every sequence flow
 * @param roots what stands beside the processes: messages, errors, escalations, signals; id → name
 * @param things what is drawn beside steps and flows, the roots too
 * @param shapes where it all stands in the picture
 */
public record ProcessModel(
        List<BpmnProcess> processes,
        List<FlowNode> steps,
        List<SequenceFlow> flows,
        Map<String, String> roots,
        List<Artifact> things,
        List<DiagramShape> shapes) {

    public Optional<FlowNode> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    public List<SequenceFlow> from(String step) {
        return flows.stream().filter(flow -> flow.source().equals(step)).toList();
    }

    public List<SequenceFlow> to(String step) {
        return flows.stream().filter(flow -> flow.target().equals(step)).toList();
    }
}
