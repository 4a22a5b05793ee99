package org.throughline.migration.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Redraws by chance what happens beside the steps, and how often each is done. */
final class RandomEventEdits {
    static final List<String> SPANS = List.of("P2D", "P9D", "PT30H", "P40D");

    private final ModelPen pen;

    RandomEventEdits(ModelPen pen) {
        this.pen = pen;
    }

    /** By their names; each says what it redrew, or null where the process has no place for it. */
    Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> edits = new LinkedHashMap<>();
        edits.put("boundary", this::bound);
        edits.put("unbound", this::unbind);
        edits.put("interrupt", this::interrupt);
        edits.put("wait otherwise", this::await);
        edits.put("event sub-process", this::beside);
        edits.put("no event sub-process", this::alone);
        edits.put("several", this::severally);
        return edits;
    }

    private String bound() {
        Activity step = pen.one(Activity.class);
        if (step instanceof SubProcess part && part.triggeredByEvent()) {
            return null;
        }
        BoundaryEvent event = pen.add(ModelPen.scope(step), BoundaryEvent.class, "In time");
        event.setAttachedTo(step);
        event.setCancelActivity(pen.chance().nextBoolean());
        event.addChildElement(pen.timer(pen.any(SPANS)));
        if (pen.chance().nextBoolean()) {
            UserTask task = pen.addTask(ModelPen.scope(step), pen.any(RandomTaskEdits.GROUPS));
            pen.connect(event, task);
            pen.end(task);
        } else {
            pen.end(event);
        }
        return event.getId() + " at " + step.getId();
    }

    private String unbind() {
        BoundaryEvent event = pen.one(BoundaryEvent.class);
        if (event == null) {
            return null;
        }
        pen.removeEvent(event);
        return event.getId();
    }

    private String interrupt() {
        BoundaryEvent event = pen.one(BoundaryEvent.class);
        if (event != null
                && event.getEventDefinitions().stream()
                        .anyMatch(one -> one.getElementType().getTypeName().equals("timerEventDefinition"))) {
            event.setCancelActivity(!event.cancelActivity());
            return event.getId();
        }
        return null;
    }

    private String await() {
        TimeDuration span = pen.any(pen.all(TimeDuration.class));
        if (span == null) {
            return null;
        }
        span.setTextContent(pen.any(SPANS));
        return span.getTextContent() + " "
                + span.getParentElement().getParentElement().getAttributeValue("id");
    }

    private String beside() {
        BpmnModelElementInstance scope =
                pen.chance().nextInt(3) > 0 || pen.all(SubProcess.class).isEmpty()
                        ? pen.process()
                        : pen.any(pen.all(SubProcess.class));
        SubProcess part = pen.add(scope, SubProcess.class, "Beside");
        part.setTriggeredByEvent(true);
        StartEvent start = pen.add(part, StartEvent.class, "In time");
        start.setInterrupting(pen.chance().nextBoolean());
        start.addChildElement(pen.timer(pen.any(SPANS)));
        UserTask task = pen.addTask(part, pen.any(RandomTaskEdits.GROUPS));
        pen.connect(start, task);
        pen.end(task);
        return part.getId();
    }

    private String alone() {
        SubProcess part = pen.one(SubProcess.class);
        if (part == null || !part.triggeredByEvent()) {
            return null;
        }
        pen.remove(part);
        return part.getId();
    }

    private String severally() {
        Activity step = pen.one(Activity.class);
        if (step instanceof SubProcess part && part.triggeredByEvent()) {
            return null;
        }
        if (step.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics several) {
            if (pen.chance().nextBoolean()) {
                several.setSequential(!several.isSequential());
            } else {
                step.removeChildElement(several);
            }
            return "less " + step.getId();
        }
        LoopCardinality two = pen.model().newInstance(LoopCardinality.class);
        two.setTextContent("2");
        MultiInstanceLoopCharacteristics several = pen.model().newInstance(MultiInstanceLoopCharacteristics.class);
        several.addChildElement(two);
        several.setSequential(pen.chance().nextInt(4) == 0);
        step.addChildElement(several);
        return step.getId();
    }
}
