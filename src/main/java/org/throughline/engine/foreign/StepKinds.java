package org.throughline.engine.foreign;

import static org.throughline.engine.foreign.BpmnDom.camunda;
import static org.throughline.engine.foreign.BpmnDom.children;
import static org.throughline.engine.foreign.BpmnDom.is;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Replaces steps, gateways and sub-processes of kinds that are not run here by the nearest that are. */
final class StepKinds {

    private static final Map<String, String> INSTEAD = Map.of(
            "choreography", "process",
            "globalChoreographyTask", "process",
            "choreographyTask", "userTask",
            "callChoreography", "userTask",
            "subChoreography", "subProcess",
            "adHocSubProcess", "subProcess",
            "complexGateway", "inclusiveGateway",
            "event", "intermediateThrowEvent",
            "implicitThrowEvent", "intermediateThrowEvent");

    /** What only the kind that was replaced has. */
    private static final Set<String> LEFTOVERS = Set.of(
            "participantRef",
            "messageFlowRef",
            "participant",
            "messageFlow",
            "participantAssociation",
            "completionCondition",
            "activationCondition");

    private static final List<String> LEFT_SETTINGS = List.of(
            "initiatingParticipantRef",
            "loopType",
            "calledChoreographyRef",
            "ordering",
            "cancelRemainingInstances",
            "isClosed",
            "calledElement");

    private static final List<String> BY_PROGRAM =
            List.of("class", "delegateExpression", "expression", "type", "decisionRef");
    private static final List<String> OF_PROGRAMS =
            List.of("implementation", "operationRef", "messageRef", "instantiate");

    private final ConversionLog log;

    StepKinds(ConversionLog log) {
        this.log = log;
    }

    void replace(Document document) {
        Set<String> global = BpmnDom.semantic(document).stream()
                .filter(element -> String.valueOf(element.getLocalName()).matches("global\\w*Task"))
                .map(element -> element.getAttribute("id"))
                .collect(Collectors.toSet());
        BpmnDom.semantic(document).forEach(element -> replace(element, global));
    }

    private void replace(Element element, Set<String> global) {
        String name = String.valueOf(element.getLocalName());
        boolean callsTask =
                is(element, "callActivity") && global.contains(BpmnDom.local(element.getAttribute("calledElement")));
        boolean emptyBox = is(element, "subProcess", "transaction", "adHocSubProcess", "subChoreography")
                && BpmnDom.nodes(element).isEmpty();
        if (callsTask || emptyBox) {
            instead(element, "userTask");
            element.removeAttribute("triggeredByEvent");
        } else if (BpmnDom.MODEL.equals(element.getNamespaceURI()) && INSTEAD.containsKey(name)) {
            instead(element, INSTEAD.get(name));
        } else if (is(element, "serviceTask", "sendTask", "businessRuleTask") && !isProgrammed(element)) {
            log.add("done-by-person", element, "kind." + name);
            OF_PROGRAMS.forEach(element::removeAttribute);
            BpmnDom.rename(element, "userTask");
        } else if (is(element, "multiInstanceLoopCharacteristics", "standardLoopCharacteristics")
                && !isCounted(element)) {
            log.add("repetition-dropped", element, name);
            BpmnDom.remove(element);
        }
    }

    private void instead(Element element, String name) {
        log.add("kind-instead", element, element.getLocalName(), name);
        LEFT_SETTINGS.forEach(element::removeAttribute);
        children(element).stream()
                .filter(child -> LEFTOVERS.contains(child.getLocalName()))
                .forEach(BpmnDom::remove);
        BpmnDom.rename(element, name);
    }

    private static boolean isProgrammed(Element step) {
        return BY_PROGRAM.stream().anyMatch(name -> !camunda(step, name).isBlank())
                || children(step, "extensionElements").stream()
                        .flatMap(extensions -> children(extensions).stream())
                        .anyMatch(extension -> "connector".equals(extension.getLocalName()));
    }

    private static boolean isCounted(Element repetition) {
        return is(repetition, "multiInstanceLoopCharacteristics")
                && (!camunda(repetition, "collection").isBlank()
                        || Stream.of("loopCardinality", "loopDataInputRef")
                                .anyMatch(name -> !children(repetition, name).isEmpty()));
    }
}
