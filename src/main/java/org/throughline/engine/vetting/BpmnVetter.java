package org.throughline.engine.vetting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.throughline.engine.Refusal;

/** Says why an element of a process model is refused. Allow-lists, so that what Camunda adds later stays refused. */
final class BpmnVetter {

    private static final String CAMUNDA = BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS;
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Map<String, String> REFUSED_ELEMENTS = Map.of(
            "scriptTask", "script-task",
            "script", "script",
            "humanPerformer", "performer",
            "potentialOwner", "performer",
            "import", "import");

    /** Extensions of which people can be told better than by their names. */
    private static final Set<String> EXTENSION_CODES = Set.of("connector", "formData", "field");

    private static final Map<String, String> ATTRIBUTE_CODES = Map.of(
            "class", "class",
            "type", "outside-worker",
            "topic", "outside-worker",
            "formKey", "form-key",
            "language", "script-language",
            "scriptFormat", "script-language",
            "resource", "script-language");

    private static final Set<String> EXTENSION_ELEMENTS = Set.of(
            "properties",
            "property",
            "taskListener",
            "executionListener",
            "in",
            "out",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "value",
            "map",
            "entry",
            "failedJobRetryTimeCycle");

    private static final Set<String> ATTRIBUTES = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "historyTimeToLive",
            "versionTag",
            "isStartableInTasklist",
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "dueDate",
            "followUpDate",
            "priority",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "delegateExpression",
            "expression",
            "resultVariable",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "decisionRefVersionTag",
            "mapDecisionResult",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "collection",
            "elementVariable",
            "initiator",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "errorMessage",
            "variableName",
            "variableEvents",
            "diagramRelationId",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon");

    private BpmnVetter() {}

    /** @param attribute the one at fault, or null where it is the element itself */
    record Flaw(String attribute, Refusal refusal) {}

    static List<Flaw> flaws(Element element) {
        if (REFUSED_ELEMENTS.containsKey(element.getTagName())) {
            return List.of(new Flaw(null, Refusal.of(REFUSED_ELEMENTS.get(element.getTagName()))));
        }
        if (isExtension(element.getUri())
                && (ACTIVITI.equals(element.getUri()) || !EXTENSION_ELEMENTS.contains(element.getTagName()))) {
            return List.of(new Flaw(
                    null,
                    EXTENSION_CODES.contains(element.getTagName())
                            ? Refusal.of(element.getTagName().toLowerCase(java.util.Locale.ROOT))
                            : Refusal.of("extension", element.getTagName())));
        }
        return element.attributes().stream()
                .filter(attribute -> !isAllowed(element, attribute))
                .map(attribute -> new Flaw(attribute, refusal(local(attribute))))
                .toList();
    }

    private static Refusal refusal(String attribute) {
        String code = ATTRIBUTE_CODES.get(attribute);
        return code == null ? Refusal.of("attribute", attribute) : Refusal.of(code, attribute);
    }

    private static boolean isAllowed(Element element, String attribute) {
        if (attribute.startsWith(ACTIVITI + ":")) {
            return false;
        }
        if (attribute.startsWith(CAMUNDA + ":")) {
            return ATTRIBUTES.contains(local(attribute));
        }
        return isExtension(element.getUri())
                ? !Set.of("class", "resource", "scriptFormat").contains(attribute)
                : !Set.of("language", "scriptFormat").contains(attribute);
    }

    private static boolean isExtension(String uri) {
        return CAMUNDA.equals(uri) || ACTIVITI.equals(uri);
    }

    private static String local(String attribute) {
        return attribute.substring(attribute.lastIndexOf(':') + 1);
    }
}
