package org.throughline.engine.foreign;

import static org.throughline.engine.foreign.BpmnDom.children;
import static org.throughline.engine.foreign.BpmnDom.is;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Gives events the message, signal, error or escalation that they name nowhere, and ways conditions that can be read. */
final class Causes {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Set<String> THROWS = Set.of("intermediateThrowEvent", "endEvent");

    /** The attribute and the element that it names. */
    private static final Map<String, String> NAMED = Map.of(
            "messageEventDefinition", "message",
            "signalEventDefinition", "signal",
            "errorEventDefinition", "error",
            "escalationEventDefinition", "escalation");

    private final Document document;
    private final ConversionLog log;

    Causes(Document document, ConversionLog log) {
        this.document = document;
        this.log = log;
    }

    void complete() {
        for (Element element : BpmnDom.semantic(document)) {
            if (NAMED.containsKey(element.getLocalName()) && element.getParentNode() instanceof Element event) {
                cause(element, event, NAMED.get(element.getLocalName()));
            } else if (is(element, "conditionExpression")) {
                condition(element);
            } else if (is(element, "receiveTask") && isDangling(element, "message")) {
                element.removeAttribute("messageRef");
            }
        }
    }

    private void cause(Element definition, Element event, String kind) {
        boolean thrown = THROWS.contains(event.getLocalName());
        boolean sent = thrown
                && kind.equals("message")
                && definition.getAttributes().getLength() > 0
                && BpmnDom.attributes(definition).stream()
                        .anyMatch(attribute -> BpmnDom.CAMUNDA.equals(attribute.getNamespaceURI()));
        if (thrown && kind.equals("message") && !sent) {
            log.add("message-dropped", event);
            BpmnDom.remove(definition);
            return;
        }
        boolean any = !thrown && (kind.equals("error") || kind.equals("escalation"));
        boolean absent = definition.getAttribute(kind + "Ref").isBlank();
        if (isDangling(definition, kind) || absent && !any) {
            definition.setAttribute(kind + "Ref", make(kind, event));
        }
    }

    private boolean isDangling(Element element, String kind) {
        String reference = element.getAttribute(kind + "Ref");
        return !reference.isBlank()
                && children(document.getDocumentElement(), kind).stream()
                        .noneMatch(root -> BpmnDom.id(root).equals(BpmnDom.local(reference)));
    }

    private String make(String kind, Element event) {
        String called = event.getAttribute("name").isBlank()
                ? event.getAttribute("id")
                : event.getAttribute("name").strip();
        Element made = BpmnDom.make(document.getDocumentElement(), kind);
        String id = BpmnDom.free(document, kind + "_" + event.getAttribute("id"));
        made.setAttribute("id", id);
        made.setAttribute("name", called);
        if (kind.equals("error") || kind.equals("escalation")) {
            made.setAttribute(kind + "Code", id);
        }
        Element before = children(document.getDocumentElement()).stream()
                .filter(root -> "BPMNDiagram".equals(root.getLocalName()))
                .findFirst()
                .orElse(null);
        document.getDocumentElement().insertBefore(made, before);
        log.add("cause-named", event, called);
        return id;
    }

    /** What is no condition here stands at the way as its name, for whoever says it anew. */
    private void condition(Element condition) {
        String text = condition.getTextContent().strip();
        Element flow = (Element) condition.getParentNode();
        if (!text.matches("(?s)[$#]\\{.*}")) {
            if (!text.isEmpty()) {
                log.add("condition-dropped", flow);
            }
            if (flow.getAttribute("name").isBlank() && text.length() <= 255 && !text.isEmpty()) {
                flow.setAttribute("name", text.replaceFirst("^=\\s*", ""));
            }
            BpmnDom.remove(condition);
        } else if (!"tFormalExpression".equals(BpmnDom.local(condition.getAttributeNS(XSI, "type")))
                || !isDeclared(condition)) {
            String prefix = condition.getPrefix();
            condition.setAttributeNS(
                    XSI, "xsi:type", prefix == null ? "tFormalExpression" : prefix + ":tFormalExpression");
        }
    }

    private static boolean isDeclared(Element condition) {
        String type = condition.getAttributeNS(XSI, "type");
        String prefix = type.contains(":") ? type.substring(0, type.indexOf(':')) : null;
        return BpmnDom.MODEL.equals(condition.lookupNamespaceURI(prefix));
    }
}
