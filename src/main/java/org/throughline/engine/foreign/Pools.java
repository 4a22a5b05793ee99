package org.throughline.engine.foreign;

import static org.throughline.engine.foreign.BpmnDom.children;
import static org.throughline.engine.foreign.BpmnDom.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A file holds one process here. Of several pools each becomes a file of its own; what is said between them goes. */
final class Pools {

    private static final Set<String> ENDS = Set.of("sourceRef", "targetRef");

    private Pools() {}

    /** @return one drawing for each process that has steps; the given one where there is no more than one */
    static List<Document> divide(Document document) {
        List<Element> drawn = children(document.getDocumentElement(), "process").stream()
                .filter(process -> !BpmnDom.nodes(process).isEmpty())
                .toList();
        if (drawn.size() < 2) {
            return List.of(document);
        }
        List<Document> divided = new ArrayList<>();
        for (Element process : drawn) {
            Document own = (Document) document.cloneNode(true);
            reduce(own, process.getAttribute("id"));
            divided.add(own);
        }
        return divided;
    }

    /** What stands for a process without steps is a pool that nobody looks into, and stays as one. */
    static void close(Document document) {
        for (Element process : children(document.getDocumentElement(), "process")) {
            if (BpmnDom.nodes(process).isEmpty()
                    && children(document.getDocumentElement(), "process").size() > 1) {
                BpmnDom.semantic(document, "participant").stream()
                        .filter(pool -> refers(pool, process.getAttribute("id")))
                        .forEach(pool -> pool.removeAttribute("processRef"));
                BpmnDom.remove(process);
            }
        }
    }

    private static void reduce(Document document, String kept) {
        Element root = document.getDocumentElement();
        children(root, "process").stream()
                .filter(process -> !BpmnDom.id(process).equals(kept))
                .forEach(BpmnDom::remove);
        BpmnDom.semantic(document, "participant").stream()
                .filter(pool -> !refers(pool, kept))
                .forEach(BpmnDom::remove);
        Set<String> ids = BpmnDom.ids(document);
        BpmnDom.semantic(document).stream()
                .filter(element -> is(element, "messageFlow", "association", "conversationLink")
                        && BpmnDom.attributes(element).stream().anyMatch(end -> isLoose(end, ids)))
                .forEach(BpmnDom::remove);
        children(root).stream()
                .filter(element -> is(element, "collaboration", "choreography")
                        && children(element, "participant").isEmpty())
                .forEach(BpmnDom::remove);
        picture(root, BpmnDom.ids(document));
    }

    private static boolean refers(Element pool, String process) {
        return BpmnDom.local(pool.getAttribute("processRef")).equals(process);
    }

    private static boolean isLoose(Attr end, Set<String> ids) {
        return ENDS.contains(end.getName()) && !ids.contains(BpmnDom.local(end.getValue()));
    }

    /** What is not there any more is not shown either. */
    static void picture(Element element, Set<String> ids) {
        for (Element child : children(element)) {
            String shown = BpmnDom.local(child.getAttribute("bpmnElement"));
            String name = String.valueOf(child.getLocalName());
            if (Set.of("BPMNShape", "BPMNEdge").contains(name) && !ids.contains(shown)) {
                BpmnDom.remove(child);
            } else if (!shown.isEmpty()) {
                child.setAttribute("bpmnElement", shown);
            }
            if (Set.of("BPMNDiagram", "BPMNPlane").contains(name)) {
                picture(child, ids);
            }
        }
    }
}
