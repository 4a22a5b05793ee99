package org.throughline.engine.migration;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What an event waits for, as text: two that read alike need not be armed again. */
final class EventTrigger {

    private EventTrigger() {}

    static boolean same(BpmnModelInstance from, String fromId, BpmnModelInstance to, String toId) {
        return text(from, fromId).equals(text(to, toId));
    }

    private static String text(BpmnModelInstance model, String id) {
        ModelElementInstance element = model.getModelElementById(id);
        if (element instanceof ReceiveTask task && task.getMessage() != null) {
            return task.getMessage().getName();
        }
        if (element instanceof CatchEvent event) {
            return event.getEventDefinitions().stream().map(EventTrigger::text).collect(Collectors.joining(";"));
        }
        return element instanceof FlowNode ? "" : id;
    }

    private static String text(ModelElementInstance definition) {
        if (definition instanceof MessageEventDefinition message && message.getMessage() != null) {
            return "message " + message.getMessage().getName();
        }
        if (definition instanceof SignalEventDefinition signal && signal.getSignal() != null) {
            return "signal " + signal.getSignal().getName();
        }
        return Stream.of(
                        definition.getElementType().getTypeName(),
                        definition.getRawTextContent().strip())
                .collect(Collectors.joining(" "));
    }
}
