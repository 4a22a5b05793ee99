package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Redraws a real process by chance, with every construct that the program runs. */
final class RandomModelEdits {
    private final ModelPen pen;
    private final String called;
    private final Map<String, Supplier<String>> edits = new LinkedHashMap<>();

    /** @param called the process that call activities call */
    RandomModelEdits(ModelPen pen, String called) {
        this.pen = pen;
        this.called = called;
        edits.put("rename", this::rename);
        edits.put("insert", this::insert);
        edits.put("remove", this::remove);
        edits.put("call otherwise", this::identify);
        edits.put("wrap", this::wrap);
        edits.put("unwrap", this::unwrap);
        edits.put("async", this::queue);
        edits.put("retype", this::retype);
        edits.put("history", this::keep);
        edits.putAll(new RandomEventEdits(pen).all());
        edits.putAll(new RandomGatewayEdits(pen).all());
        RandomTaskEdits tasks = new RandomTaskEdits(pen);
        edits.put("task", tasks::redraw);
        edits.put("task again", tasks::redraw);
    }

    /** @return what was redrawn, in order */
    List<String> redraw(int count) {
        List<String> names = new ArrayList<>(edits.keySet());
        List<String> done = new ArrayList<>();
        for (int tries = 0; done.size() < count && tries < 50; tries++) {
            String name = pen.any(names);
            String what = edits.get(name).get();
            if (what != null) {
                done.add(name + " " + what);
            }
        }
        return done;
    }

    private String rename() {
        FlowNode step = pen.one(FlowNode.class);
        step.setName("Otherwise " + pen.chance().nextInt(100));
        return step.getId();
    }

    private String insert() {
        SequenceFlow flow = pen.one(SequenceFlow.class);
        if (flow == null || flow.getSource() instanceof EventBasedGateway) {
            return null;
        }
        BpmnModelElementInstance scope = ModelPen.scope(flow);
        FlowNode step =
                switch (pen.chance().nextInt(4)) {
                    case 0 -> waiting(scope);
                    case 1 -> call(scope);
                    default -> pen.addTask(scope, pen.any(RandomTaskEdits.GROUPS));
                };
        pen.insert(flow, step);
        return step.getId() + " into " + flow.getId();
    }

    private FlowNode waiting(BpmnModelElementInstance scope) {
        if (pen.chance().nextBoolean()) {
            IntermediateCatchEvent event = pen.add(scope, IntermediateCatchEvent.class, "Wait");
            event.addChildElement(pen.timer(pen.any(RandomEventEdits.SPANS)));
            return event;
        }
        return hearing(scope);
    }

    private ReceiveTask hearing(BpmnModelElementInstance scope) {
        ReceiveTask task = pen.add(scope, ReceiveTask.class, "Hear");
        var message = pen.model().newInstance(Message.class);
        message.setId(task.getId() + "Message");
        message.setName(task.getId() + "-heard");
        pen.model().getDefinitions().addChildElement(message);
        task.setMessage(message);
        return task;
    }

    private CallActivity call(BpmnModelElementInstance scope) {
        CallActivity call = pen.add(scope, CallActivity.class, "Let others do it");
        call.setCalledElement(called);
        return call;
    }

    private String remove() {
        FlowNode step = pen.chance().nextInt(3) > 0 ? pen.one(Activity.class) : pen.one(FlowNode.class);
        boolean event = step instanceof SubProcess part && part.triggeredByEvent();
        return step == null || event || step instanceof StartEvent || !pen.removeStep(step) ? null : step.getId();
    }

    private String identify() {
        Activity step = pen.one(Activity.class);
        String id = step.getId();
        step.setId(id + "X" + pen.chance().nextInt(1000));
        return id + " " + step.getId();
    }

    private String wrap() {
        Activity step = pen.one(Activity.class);
        if (step instanceof SubProcess part && part.triggeredByEvent()) {
            return null;
        }
        BpmnModelElementInstance scope = ModelPen.scope(step);
        SubProcess part = pen.add(scope, SubProcess.class, "Part");
        List.copyOf(step.getIncoming()).forEach(flow -> pen.retarget(flow, part));
        List.copyOf(step.getOutgoing()).forEach(flow -> pen.leaveFrom(flow, part));
        pen.all(BoundaryEvent.class).stream()
                .filter(event -> step.equals(event.getAttachedTo()))
                .forEach(event -> event.setAttachedTo(part));
        part.getDomElement().appendChild(step.getDomElement());
        pen.connect(pen.add(part, StartEvent.class, null), step);
        pen.end(step);
        return step.getId();
    }

    private String unwrap() {
        SubProcess part = pen.one(SubProcess.class);
        if (part == null || part.triggeredByEvent() || part.getLoopCharacteristics() != null) {
            return null;
        }
        List<SequenceFlow> out = List.copyOf(part.getOutgoing());
        List<StartEvent> starts = children(part, StartEvent.class);
        List<EndEvent> ends = children(part, EndEvent.class);
        boolean plain = starts.size() == 1
                && starts.get(0).getOutgoing().size() == 1
                && ends.stream().allMatch(end -> end.getEventDefinitions().isEmpty());
        if (!plain || out.size() != 1) {
            return null;
        }
        FlowNode first = starts.get(0).getOutgoing().iterator().next().getTarget();
        FlowNode next = out.get(0).getTarget();
        List.copyOf(part.getIncoming()).forEach(flow -> pen.retarget(flow, first));
        ends.forEach(end -> List.copyOf(end.getIncoming()).forEach(flow -> pen.retarget(flow, next)));
        starts.get(0).getOutgoing().forEach(pen::remove);
        starts.forEach(pen::remove);
        ends.forEach(pen::remove);
        var above = ModelPen.scope(part).getDomElement();
        children(part, FlowElement.class).forEach(child -> above.appendChild(child.getDomElement()));
        out.forEach(pen::remove);
        pen.removeEdge(part);
        pen.remove(part);
        return part.getId();
    }

    private String queue() {
        Activity step = pen.one(Activity.class);
        if (step instanceof SubProcess part && part.triggeredByEvent()) {
            return null;
        }
        step.setCamundaAsyncBefore(!step.isCamundaAsyncBefore());
        return step.getId();
    }

    private String retype() {
        Activity step = pen.one(Activity.class);
        if (!(step instanceof UserTask || step instanceof ReceiveTask || step instanceof CallActivity)) {
            return null;
        }
        FlowNode other =
                switch (pen.chance().nextInt(3)) {
                    case 0 -> hearing(ModelPen.scope(step));
                    case 1 -> call(ModelPen.scope(step));
                    default -> pen.addTask(ModelPen.scope(step), pen.any(RandomTaskEdits.GROUPS));
                };
        pen.replace(step, other);
        return other.getId() + " to " + other.getElementType().getTypeName();
    }

    private String keep() {
        pen.process()
                .setCamundaHistoryTimeToLiveString("P" + (100 + pen.chance().nextInt(1000)) + "D");
        pen.process().setCamundaVersionTag("v" + pen.chance().nextInt(100));
        return pen.process().getCamundaHistoryTimeToLiveString();
    }

    private <T extends ModelElementInstance> List<T> children(SubProcess part, Class<T> kind) {
        return new ArrayList<>(part.getChildElementsByType(kind));
    }
}
