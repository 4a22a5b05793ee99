package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

/** The pictures are shown to administrators: everything is drawn, named in business words, and nothing crosses. */
class ModelDrawingTest {

    @Test
    void everyElementHasANameInBusinessWords() {
        assertThat(SourceModels.elements(FlowNode.class)).isNotEmpty().allSatisfy(node -> assertThat(node.getName())
                .as(node.getId())
                .isNotBlank()
                .doesNotContainPattern("[a-z][A-Z]|[_{}]"));
        assertThat(SourceModels.elements(Lane.class)).isNotEmpty().allSatisfy(lane -> assertThat(lane.getName())
                .isNotBlank());
        assertThat(SourceModels.elements(Participant.class)).isNotEmpty().allSatisfy(pool -> assertThat(pool.getName())
                .isNotBlank());
    }

    @Test
    void everyChoiceAsksAQuestionAndEveryWayOutAnswersIt() {
        assertThat(SourceModels.elements(ExclusiveGateway.class)).isNotEmpty().allSatisfy(choice -> {
            assertThat(choice.getName()).endsWith("?");
            assertThat(choice.getOutgoing()).hasSizeGreaterThan(1).allSatisfy(flow -> assertThat(flow.getName())
                    .isNotBlank());
        });
        assertThat(SourceModels.elements(ParallelGateway.class))
                .isNotEmpty()
                .allSatisfy(gateway -> assertThat(gateway.getName()).doesNotContain("?"));
    }

    @Test
    void everyElementIsDrawn() {
        SourceModels.processes().forEach((file, model) -> {
            assertThat(shapes(model)).as(file).isNotEmpty();
            assertThat(model.getModelElementsByType(FlowNode.class))
                    .as(file)
                    .isNotEmpty()
                    .allMatch(node -> node.getDiagramElement() != null);
            assertThat(model.getModelElementsByType(SequenceFlow.class))
                    .as(file)
                    .isNotEmpty()
                    .allMatch(flow -> flow.getDiagramElement() != null);
            assertThat(shapes(model).stream()
                            .map(shape -> shape.getBpmnElement().getId()))
                    .as(file)
                    .containsAll(model.getModelElementsByType(Lane.class).stream()
                            .map(Lane::getId)
                            .toList());
        });
    }

    @Test
    void noTwoFlowsCrossOrLieUponEachOther() {
        List<String> crossings = new ArrayList<>();
        int looked = 0;
        for (BpmnModelInstance model : SourceModels.processes().values()) {
            List<Segment> segments = segments(model);
            looked += segments.size();
            for (int i = 0; i < segments.size(); i++) {
                for (Segment other : segments.subList(i + 1, segments.size())) {
                    if (segments.get(i).meets(other)) {
                        crossings.add(segments.get(i).flow() + " x " + other.flow());
                    }
                }
            }
        }
        assertThat(looked).isPositive();
        assertThat(crossings).isEmpty();
    }

    @Test
    void noFlowRunsThroughAShapeThatItDoesNotConnect() {
        SourceModels.processes().forEach((file, model) -> assertThat(segments(model))
                .as(file)
                .isNotEmpty()
                .allSatisfy(segment -> assertThat(shapes(model))
                        .filteredOn(shape -> shape.getBpmnElement() instanceof FlowNode node
                                && !(node instanceof SubProcess)
                                && !segment.connects(node.getId()))
                        .noneMatch(shape -> segment.crosses(shape.getBounds()))));
    }

    @Test
    void flowsRunHorizontallyOrVertically() {
        SourceModels.processes()
                .values()
                .forEach(model -> assertThat(segments(model)).isNotEmpty().allMatch(Segment::isStraight));
    }

    private static Collection<BpmnShape> shapes(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnShape.class);
    }

    private static List<Segment> segments(BpmnModelInstance model) {
        List<Segment> segments = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                segments.add(Segment.of(flow, points.get(i - 1), points.get(i)));
            }
        }
        return segments;
    }

    private record Segment(String flow, String from, String to, double x1, double y1, double x2, double y2) {

        static Segment of(SequenceFlow flow, Waypoint a, Waypoint b) {
            return new Segment(
                    flow.getId(),
                    flow.getSource().getId(),
                    flow.getTarget().getId(),
                    Math.min(a.getX(), b.getX()),
                    Math.min(a.getY(), b.getY()),
                    Math.max(a.getX(), b.getX()),
                    Math.max(a.getY(), b.getY()));
        }

        boolean isStraight() {
            return x1 == x2 || y1 == y2;
        }

        boolean connects(String node) {
            return from.equals(node) || to.equals(node);
        }

        boolean meets(Segment other) {
            return !flow.equals(other.flow) && x1 <= other.x2 && other.x1 <= x2 && y1 <= other.y2 && other.y1 <= y2;
        }

        boolean crosses(Bounds box) {
            return x1 < box.getX() + box.getWidth()
                    && box.getX() < x2
                    && y1 < box.getY() + box.getHeight()
                    && box.getY() < y2;
        }
    }
}
