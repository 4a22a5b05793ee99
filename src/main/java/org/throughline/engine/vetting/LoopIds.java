package org.throughline.engine.vetting;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The steps from which a step can be reached, and which can be reached from it, along the flows of one process. */
final class LoopIds {

    private LoopIds() {}

    static Set<String> of(Element onLoop) {
        Element scope = (Element) onLoop.getParentNode();
        String id = onLoop.getAttribute("id");
        Set<String> loop = reached(scope, id, "sourceRef", "targetRef");
        loop.retainAll(reached(scope, id, "targetRef", "sourceRef"));
        return loop;
    }

    private static Set<String> reached(Element scope, String id, String from, String to) {
        Set<String> reached = new HashSet<>(Set.of(id));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Node node = scope.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element flow
                        && "sequenceFlow".equals(flow.getLocalName())
                        && reached.contains(flow.getAttribute(from))) {
                    grows |= reached.add(flow.getAttribute(to));
                }
            }
        }
        return reached;
    }
}
