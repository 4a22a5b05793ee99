package org.throughline.engine.foreign;

import static org.throughline.engine.foreign.BpmnDom.CAMUNDA;
import static org.throughline.engine.foreign.BpmnDom.MODEL;
import static org.throughline.engine.foreign.BpmnDom.camunda;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads what other programs write into the places for extensions: who does a step, by when and with which form is kept
 * where it says the same here; the rest would be kept without meaning anything, and goes.
 */
final class VendorSettings {

    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    /** Programs that share their beginnings with the engine, and most words too. */
    private static final Set<String> RELATED = Set.of("http://flowable.org/bpmn", "http://activiti.org/bpmn");

    private static final Set<String> SAME = Set.of(
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "dueDate",
            "priority",
            "collection",
            "elementVariable",
            "class",
            "expression",
            "delegateExpression",
            "type",
            "formKey");

    /** Of Camunda 8: element and attribute there, attribute here. */
    private static final Map<String, Map<String, String>> OF_ZEEBE = Map.of(
            "assignmentDefinition",
            Map.of("assignee", "assignee", "candidateGroups", "candidateGroups", "candidateUsers", "candidateUsers"),
            "taskSchedule",
            Map.of("dueDate", "dueDate", "followUpDate", "followUpDate"),
            "formDefinition",
            Map.of("formId", "formRef"),
            "calledDecision",
            Map.of("decisionId", "decisionRef", "resultVariable", "resultVariable"),
            "calledElement",
            Map.of("processId", "calledElement"));

    private final ConversionLog log;

    VendorSettings(ConversionLog log) {
        this.log = log;
    }

    void replace(Document document) {
        for (Element element : BpmnDom.semantic(document)) {
            if (isKnown(element.getNamespaceURI())) {
                BpmnDom.attributes(element).forEach(attribute -> attribute(element, attribute));
            } else if (element.getParentNode() instanceof Element around && isKnown(around.getNamespaceURI())) {
                extension(element, around);
            }
        }
    }

    /** What has no namespace is read nowhere, and stays with what it stands in. */
    private static boolean isKnown(String namespace) {
        return MODEL.equals(namespace) || CAMUNDA.equals(namespace);
    }

    private void attribute(Element element, Attr attribute) {
        if (attribute.getNamespaceURI() == null || !RELATED.contains(attribute.getNamespaceURI())) {
            return;
        }
        element.removeAttributeNode(attribute);
        if (SAME.contains(attribute.getLocalName())) {
            camunda(element, attribute.getLocalName(), attribute.getValue());
        } else {
            log.add("setting-dropped", element, attribute.getLocalName());
        }
    }

    private void extension(Element extension, Element around) {
        String name = String.valueOf(extension.getLocalName());
        Map<String, String> meant = ZEEBE.equals(extension.getNamespaceURI()) ? OF_ZEEBE.get(name) : null;
        BpmnDom.remove(extension);
        if (meant != null && around.getParentNode() instanceof Element step) {
            meant.forEach((there, here) -> take(extension.getAttribute(there), here, step));
        } else {
            log.add(code(name), around, name);
        }
    }

    private static String code(String name) {
        return Map.of(
                        "taskListener", "listener-dropped",
                        "executionListener", "listener-dropped",
                        "formProperty", "form-dropped")
                .getOrDefault(name, "setting-dropped");
    }

    /** What is worked out there is written in another language. */
    private void take(String value, String name, Element step) {
        String plain = value.matches("=\\s*\"[^\"]*\"\\s*") ? value.replaceAll("^=\\s*\"|\"\\s*$", "") : value;
        if (plain.isBlank()) {
            return;
        }
        if (plain.startsWith("=")) {
            log.add("setting-dropped", step, name);
        } else if (name.equals("calledElement")) {
            step.setAttribute(name, plain);
        } else {
            camunda(step, name, plain);
            if (name.equals("formRef")) {
                camunda(step, "formRefBinding", "latest");
            }
        }
    }
}
