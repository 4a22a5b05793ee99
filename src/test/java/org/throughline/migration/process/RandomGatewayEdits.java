package org.throughline.migration.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Redraws by chance where the ways part, and by what. */
final class RandomGatewayEdits {
    private final ModelPen pen;

    RandomGatewayEdits(ModelPen pen) {
        this.pen = pen;
    }

    /** By their names; each says what it redrew, or null where the process has no place for it. */
    Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> edits = new LinkedHashMap<>();
        edits.put("gateway", this::fork);
        edits.put("gateway otherwise", this::join);
        edits.put("default", this::otherwise);
        edits.put("condition", this::condition);
        edits.put("event gateway", this::choose);
        return edits;
    }

    private String fork() {
        SequenceFlow flow = pen.one(SequenceFlow.class);
        if (flow == null || flow.getSource() instanceof EventBasedGateway) {
            return null;
        }
        ExclusiveGateway gateway = pen.add(ModelPen.scope(flow), ExclusiveGateway.class, "Urgent?");
        pen.insert(flow, gateway);
        gateway.setDefault(gateway.getOutgoing().iterator().next());
        UserTask task = pen.addTask(ModelPen.scope(flow), pen.any(RandomTaskEdits.GROUPS));
        condition(pen.connect(gateway, task));
        pen.end(task);
        return gateway.getId() + " in " + flow.getId();
    }

    private String join() {
        ExclusiveGateway gateway = pen.one(ExclusiveGateway.class);
        if (gateway == null) {
            return null;
        }
        List.copyOf(gateway.getOutgoing()).stream()
                .map(SequenceFlow::getConditionExpression)
                .filter(Objects::nonNull)
                .forEach(pen::remove);
        pen.replace(gateway, pen.add(ModelPen.scope(gateway), ParallelGateway.class, null));
        return gateway.getId();
    }

    private String otherwise() {
        ExclusiveGateway gateway = pen.one(ExclusiveGateway.class);
        if (gateway == null || gateway.getDefault() == null) {
            return null;
        }
        SequenceFlow was = gateway.getDefault();
        SequenceFlow now = pen.any(gateway.getOutgoing().stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .toList());
        if (now == null) {
            return null;
        }
        pen.remove(now.getConditionExpression());
        gateway.setDefault(now);
        condition(was);
        return gateway.getId();
    }

    private String condition() {
        SequenceFlow flow = pen.any(pen.all(SequenceFlow.class).stream()
                .filter(one -> one.getConditionExpression() != null)
                .toList());
        if (flow == null) {
            return null;
        }
        condition(flow);
        return flow.getId();
    }

    private void condition(SequenceFlow flow) {
        ConditionExpression condition = pen.model().newInstance(ConditionExpression.class);
        condition.setTextContent("${priority == '" + pen.any(List.of("urgent", "high", "low")) + "'}");
        flow.setConditionExpression(condition);
    }

    private String choose() {
        SequenceFlow flow = pen.one(SequenceFlow.class);
        if (flow == null || flow.getSource() instanceof EventBasedGateway) {
            return null;
        }
        EventBasedGateway gateway = pen.add(ModelPen.scope(flow), EventBasedGateway.class, "What comes first");
        FlowNode next = flow.getTarget();
        pen.retarget(flow, gateway);
        for (String span : RandomEventEdits.SPANS.subList(0, 2)) {
            IntermediateCatchEvent event = pen.add(ModelPen.scope(flow), IntermediateCatchEvent.class, "After " + span);
            event.addChildElement(pen.timer(span));
            pen.connect(gateway, event);
            pen.connect(event, next);
        }
        return gateway.getId() + " in " + flow.getId();
    }
}
