package org.throughline.engine.vetting;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Says why an element of a process model is refused. Allow-lists, so that what Camunda adds later stays refused. */
final class BpmnVetter {

    private static final String CAMUNDA = BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS;
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Set<String> REFUSED_ELEMENTS =
            Set.of("scriptTask", "script", "humanPerformer", "potentialOwner", "import");

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

    static Optional<String> refusal(Element element) {
        if (REFUSED_ELEMENTS.contains(element.getTagName())) {
            return Optional.of("'" + element.getTagName() + "' is not run here: name a vetted action instead");
        }
        if (isExtension(element.getUri())
                && (ACTIVITI.equals(element.getUri()) || !EXTENSION_ELEMENTS.contains(element.getTagName()))) {
            return Optional.of("The extension '" + element.getTagName() + "' is not allowed");
        }
        return element.attributes().stream()
                .filter(attribute -> !isAllowed(element, attribute))
                .findFirst()
                .map(attribute -> "The attribute '" + local(attribute) + "' is not allowed");
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
