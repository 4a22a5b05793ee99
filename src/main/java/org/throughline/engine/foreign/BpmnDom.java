package org.throughline.engine.foreign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds and makes elements of a BPMN file. */
final class BpmnDom {

    static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS;

    static final Set<String> SCOPES =
            Set.of("process", "subProcess", "transaction", "adHocSubProcess", "subChoreography");

    private BpmnDom() {}

    static boolean is(Element element, String... names) {
        return MODEL.equals(element.getNamespaceURI()) && List.of(names).contains(element.getLocalName());
    }

    /** Whether a flow can lead to it or from it. */
    static boolean isNode(Element element) {
        String name = element.getLocalName();
        return MODEL.equals(element.getNamespaceURI())
                && (name.equals("task")
                        || name.equals("transaction")
                        || name.endsWith("Task") && !name.startsWith("global")
                        || name.endsWith("Gateway")
                        || name.endsWith("Event")
                        || name.equals("callActivity")
                        || SCOPES.contains(name) && !name.equals("process"));
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    static List<Element> nodes(Element scope) {
        return children(scope).stream().filter(BpmnDom::isNode).toList();
    }

    /** All elements of what is drawn, without the picture, in the order of the file. */
    static List<Element> semantic(Document document) {
        List<Element> found = new ArrayList<>();
        collect(document.getDocumentElement(), found);
        return found;
    }

    private static void collect(Element element, List<Element> found) {
        if (!"BPMNDiagram".equals(element.getLocalName())) {
            found.add(element);
            children(element).forEach(child -> collect(child, found));
        }
    }

    static List<Element> semantic(Document document, String... names) {
        return semantic(document).stream().filter(element -> is(element, names)).toList();
    }

    static Set<String> ids(Document document) {
        Set<String> ids = new HashSet<>();
        semantic(document).stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return ids;
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    /** An id that nothing in the file has yet. */
    static String free(Document document, String wanted) {
        Set<String> taken = ids(document);
        String id = wanted;
        for (int next = 2; taken.contains(id); next++) {
            id = wanted + "_" + next;
        }
        return id;
    }

    static Element append(Element parent, String name) {
        Element made = make(parent, name);
        parent.appendChild(made);
        return made;
    }

    /** With the prefix that its language has in this file. */
    static Element make(Element beside, String name) {
        String prefix = beside.getPrefix();
        return beside.getOwnerDocument()
                .createElementNS(beside.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    static void rename(Element element, String name) {
        String prefix = element.getPrefix();
        element.getOwnerDocument()
                .renameNode(element, element.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    static String camunda(Element element, String name) {
        return element.getAttributeNS(CAMUNDA, name);
    }

    static void camunda(Element element, String name, String value) {
        element.setAttributeNS(CAMUNDA, "camunda:" + name, value);
    }

    static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    /** What a reference means without the prefix that it may have. */
    static String local(String reference) {
        return reference.substring(reference.lastIndexOf(':') + 1).strip();
    }

    /** The id or name of the element, or of the nearest around it that has one; null where none has. */
    static String nearest(Element element, String attribute) {
        for (Node at = element; at instanceof Element found; at = at.getParentNode()) {
            if (MODEL.equals(found.getNamespaceURI())
                    && !found.getAttribute(attribute).isBlank()) {
                return found.getAttribute(attribute).strip();
            }
            if (attribute.equals("name") && isNode(found)) {
                return null;
            }
        }
        return null;
    }
}
