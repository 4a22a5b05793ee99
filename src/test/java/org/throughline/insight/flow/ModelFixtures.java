package org.throughline.insight.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;
import org.throughline.model.SequenceFlow;

/** A drawing in one line: {@code "Start>X|X>A"}; what begins with X is a choice, with P parallel, else a user task. */
final class ModelFixtures {

    private final Map<String, FlowNode> steps = new LinkedHashMap<>();
    private final List<SequenceFlow> flows = new ArrayList<>();

    private ModelFixtures() {}

    static ModelFixtures of(String flows) {
        ModelFixtures modelFixtures = new ModelFixtures();
        Arrays.stream(flows.split("\\|")).map(flow -> flow.split(">")).forEach(ends -> {
            modelFixtures.with(ends[0], type(ends[0]), "process", null);
            modelFixtures.with(ends[1], type(ends[1]), "process", null);
            modelFixtures.flows.add(
                    new SequenceFlow(ends[0] + ends[1], null, ends[0], ends[1], null, false, "process"));
        });
        return modelFixtures;
    }

    ModelFixtures boundary(String id, String host) {
        steps.remove(id);
        return with(id, "boundaryEvent", "process", host);
    }

    ModelFixtures within(String id, String type, String parent) {
        steps.remove(id);
        return with(id, type, parent, null);
    }

    private ModelFixtures with(String id, String type, String parent, String host) {
        steps.putIfAbsent(
                id,
                new FlowNode(
                        id,
                        type,
                        id,
                        new FlowNode.NodePosition("process", parent, null, host),
                        null,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        null,
                        List.of()));
        return this;
    }

    private static String type(String id) {
        return id.startsWith("X") ? "exclusiveGateway" : id.startsWith("P") ? "parallelGateway" : "userTask";
    }

    ProcessModel drawing() {
        return new ProcessModel(
                List.of(), List.copyOf(steps.values()), List.copyOf(flows), Map.of(), List.of(), List.of());
    }
}
