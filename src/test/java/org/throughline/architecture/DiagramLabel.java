package org.throughline.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The name of an event, a gateway or a flow: it stands beside what it names, at a place of its own. */
record DiagramLabel(String of, String text, double x, double y, double width, double height) {

    /** A line of eleven pixels, and the narrowest that its characters run on average. */
    private static final double LINE = 14;

    private static final double CHARACTER = 5;

    static List<DiagramLabel> of(BpmnModelInstance model) {
        List<DiagramLabel> labels = new ArrayList<>();
        Stream.concat(
                        model.getModelElementsByType(Event.class).stream(),
                        model.getModelElementsByType(Gateway.class).stream())
                .forEach(node -> labels.add(of(node, ((BpmnShape) node.getDiagramElement()).getBpmnLabel())));
        model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getName() != null)
                .forEach(flow -> labels.add(of(flow, ((BpmnEdge) flow.getDiagramElement()).getBpmnLabel())));
        return labels;
    }

    private static DiagramLabel of(FlowElement element, BpmnLabel label) {
        Bounds box = Objects.requireNonNull(
                label == null ? null : label.getBounds(), () -> element.getId() + " has no place for its name");
        return new DiagramLabel(
                element.getId(), element.getName(), box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    /** Whether the place that is kept for it is large enough for its text. */
    boolean holdsItsText() {
        return Math.floor(height / LINE) * width >= text.length() * CHARACTER;
    }

    boolean liesOn(EdgeSegment line) {
        return x < Math.max(line.x2(), line.x1() + 1)
                && line.x1() < x + width
                && y < Math.max(line.y2(), line.y1() + 1)
                && line.y1() < y + height;
    }

    boolean liesOn(DiagramLabel other) {
        return this != other && meets(other.x, other.y, other.width, other.height);
    }

    boolean liesOn(Bounds box) {
        return meets(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    /** Whether it is neither within the box nor beside it. */
    boolean liesOnTheBorderOf(Bounds box) {
        boolean within = x > box.getX()
                && y > box.getY()
                && x + width < box.getX() + box.getWidth()
                && y + height < box.getY() + box.getHeight();
        return liesOn(box) && !within;
    }

    private boolean meets(double left, double top, double wide, double high) {
        return x < left + wide && left < x + width && y < top + high && top < y + height;
    }
}
