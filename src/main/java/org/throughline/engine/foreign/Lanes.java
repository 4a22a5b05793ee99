package org.throughline.engine.foreign;

import static org.throughline.engine.foreign.BpmnDom.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The lanes of a process: the innermost ones, in the order of the file. */
final class Lanes {

    private Lanes() {}

    static List<Element> of(Element process) {
        List<Element> lanes = new ArrayList<>();
        children(process, "laneSet").forEach(set -> collect(set, lanes));
        return lanes;
    }

    private static void collect(Element set, List<Element> lanes) {
        for (Element lane : children(set, "lane")) {
            List<Element> inner = children(lane, "childLaneSet");
            if (inner.isEmpty()) {
                lanes.add(lane);
            }
            inner.forEach(within -> collect(within, lanes));
        }
    }

    static List<String> steps(Element lane) {
        return children(lane, "flowNodeRef").stream()
                .map(reference -> BpmnDom.local(reference.getTextContent()))
                .toList();
    }

    /** How manyth lane each step stands in; all in the first where there are none. */
    static Map<String, Integer> bands(Element scope) {
        Map<String, Integer> bands = new HashMap<>();
        BpmnDom.nodes(scope).forEach(node -> bands.put(node.getAttribute("id"), 0));
        List<Element> lanes = of(scope);
        for (int i = 0; i < lanes.size(); i++) {
            int band = i;
            steps(lanes.get(i)).forEach(step -> bands.computeIfPresent(step, (id, none) -> band));
        }
        return bands;
    }
}
