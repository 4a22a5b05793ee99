package org.throughline.engine.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.throughline.engine.EventTimerDefinition;

/** Reads which timers of events a version draws, and at which of its scopes the engine sets them. */
final class EventTimerReader {

    private EventTimerReader() {}

    /** By event; without those that begin a process, for nobody waits there yet. */
    static Map<String, EventTimerDefinition> read(ProcessDefinitionEntity definition, BpmnModelInstance model) {
        Map<String, EventTimerDefinition> timers = new LinkedHashMap<>();
        for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
            ActivityImpl event = timer.getParentElement() instanceof FlowNode node && waits(node)
                    ? definition.findActivity(node.getId())
                    : null;
            if (event != null) {
                EventTimerDefinition read = read(timer, (FlowNode) timer.getParentElement(), event);
                timers.put(read.eventId(), read);
            }
        }
        return timers;
    }

    /** The engine notes the sub-process beside the timer of an event that begins one. */
    private static EventTimerDefinition read(TimerEventDefinition timer, FlowNode node, ActivityImpl event) {
        FlowNode known = node instanceof StartEvent ? (SubProcess) node.getParentElement() : node;
        String name = Stream.of(node, known)
                .map(FlowNode::getName)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
        return new EventTimerDefinition(known.getId(), node.getId(), name, scope(event), when(timer));
    }

    private static boolean waits(FlowNode node) {
        return !(node instanceof StartEvent) || node.getParentElement() instanceof SubProcess;
    }

    /** The engine puts a scope of its own around a step that is done several times over. */
    private static String scope(ActivityImpl event) {
        return event.getEventScope() instanceof ActivityImpl step
                ? step.getId().replaceFirst(InstructionPlanner.SEVERAL + "$", "")
                : null;
    }

    private static String when(TimerEventDefinition timer) {
        return Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(Objects::nonNull)
                .map(expression -> expression.getTextContent().strip())
                .collect(Collectors.joining(" "));
    }
}
