package org.throughline.model;

import java.util.Set;

/** How BPMN calls what can be drawn. */
final class BpmnNames {

    static final Set<String> NODES = Set.of(
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "businessRuleTask",
            "scriptTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "complexGateway",
            "eventBasedGateway",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent");
    static final Set<String> THINGS = Set.of(
            "participant",
            "messageFlow",
            "lane",
            "textAnnotation",
            "association",
            "group",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "message",
            "error",
            "escalation",
            "signal",
            "category",
            "dataStore",
            "itemDefinition");
    static final Set<String> ROOTS = Set.of("message", "error", "escalation", "signal");

    /** What only repeats how steps, flows and lanes belong together, and the text of notes. */
    static final Set<String> REFERENCES =
            Set.of("sequenceFlow", "laneSet", "childLaneSet", "incoming", "outgoing", "flowNodeRef", "text");

    private BpmnNames() {}
}
