package org.throughline.insight.way;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.DrawnFlow;
import org.throughline.drawing.DrawnStep;

/** A drawing in one line: {@code "Start>X|X>A"}; what begins with X is a choice, with P parallel, else a user task. */
final class Sketch {

    private final Map<String, DrawnStep> steps = new LinkedHashMap<>();
    private final List<DrawnFlow> flows = new ArrayList<>();

    private Sketch() {}

    static Sketch of(String flows) {
        Sketch sketch = new Sketch();
        Arrays.stream(flows.split("\\|")).map(flow -> flow.split(">")).forEach(ends -> {
            sketch.with(ends[0], type(ends[0]), "process", null);
            sketch.with(ends[1], type(ends[1]), "process", null);
            sketch.flows.add(new DrawnFlow(ends[0] + ends[1], null, ends[0], ends[1], null, false, "process"));
        });
        return sketch;
    }

    Sketch boundary(String id, String host) {
        steps.remove(id);
        return with(id, "boundaryEvent", "process", host);
    }

    Sketch within(String id, String type, String parent) {
        steps.remove(id);
        return with(id, type, parent, null);
    }

    private Sketch with(String id, String type, String parent, String host) {
        steps.putIfAbsent(
                id,
                new DrawnStep(
                        id, type, id, "process", parent, null, host, null, Map.of(), Map.of(), List.of(), null,
                        List.of()));
        return this;
    }

    private static String type(String id) {
        return id.startsWith("X") ? "exclusiveGateway" : id.startsWith("P") ? "parallelGateway" : "userTask";
    }

    Drawing drawing() {
        return new Drawing(List.of(), List.copyOf(steps.values()), List.copyOf(flows), Map.of(), List.of(), List.of());
    }
}
