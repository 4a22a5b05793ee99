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
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
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
        int counted = 0;
        for (BpmnModelInstance model : SourceModels.processes().values()) {
            List<EdgeSegment> segments = EdgeSegment.of(model);
            counted += segments.size();
            for (int i = 0; i < segments.size(); i++) {
                for (EdgeSegment other : segments.subList(i + 1, segments.size())) {
                    if (segments.get(i).meets(other)) {
                        crossings.add(segments.get(i).flow() + " x " + other.flow());
                    }
                }
            }
        }
        assertThat(counted).isPositive();
        assertThat(crossings).isEmpty();
    }

    @Test
    void noFlowRunsThroughAShapeThatItDoesNotConnect() {
        SourceModels.processes().forEach((file, model) -> assertThat(EdgeSegment.of(model))
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
                .forEach(model -> assertThat(EdgeSegment.of(model)).isNotEmpty().allMatch(EdgeSegment::isStraight));
    }

    private static Collection<BpmnShape> shapes(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnShape.class);
    }
}
