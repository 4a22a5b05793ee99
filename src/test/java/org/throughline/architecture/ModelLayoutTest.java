package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;

/** A picture is read on one page, from left to right, and shows who does what and where the case is. */
class ModelLayoutTest {

    private static final double WIDEST = 2000;

    @Test
    void everyPictureFitsOnAPage() {
        SourceModels.processes().forEach((file, model) -> assertThat(boxes(model, Participant.class))
                .as(file)
                .isNotEmpty()
                .allMatch(pool -> pool.getWidth() <= WIDEST));
    }

    @Test
    void noFlowLeadsBackOverMoreThanOneBorderOfLanes() {
        SourceModels.processes().forEach((file, model) -> {
            Collection<Bounds> lanes = boxes(model, Lane.class);
            assertThat(lanes).as(file).isNotEmpty();
            assertThat(model.getModelElementsByType(SequenceFlow.class))
                    .filteredOn(flow -> middle(flow.getTarget()) < middle(flow.getSource()))
                    .allSatisfy(flow -> assertThat(lanes)
                            .as(flow.getId())
                            .filteredOn(lane -> piecesOf(flow, model)
                                    .anyMatch(piece -> piece.y1() < lane.getY() + lane.getHeight()
                                            && lane.getY() < Math.max(piece.y2(), piece.y1() + 1)))
                            .hasSizeLessThanOrEqualTo(2));
        });
    }

    @Test
    void noLabelLiesOnAFlowAShapeOrAnotherLabel() {
        SourceModels.processes().forEach((file, model) -> {
            List<DiagramLabel> labels = DiagramLabel.of(model);
            assertThat(labels).as(file).isNotEmpty().allSatisfy(label -> {
                assertThat(label.holdsItsText()).as(label.of()).isTrue();
                assertThat(labels).as(label.of()).noneMatch(label::liesOn);
                assertThat(EdgeSegment.of(model)).as(label.of()).noneMatch(label::liesOn);
                assertThat(boxes(model, FlowNode.class, SubProcess.class))
                        .as(label.of())
                        .noneMatch(label::liesOn);
                assertThat(boxes(model, SubProcess.class)).as(label.of()).noneMatch(label::liesOnTheBorderOf);
                assertThat(boxes(model, Lane.class)).as(label.of()).noneMatch(label::liesOnTheBorderOf);
            });
        });
    }

    @Test
    void whatRecordsAnAnswerStandsInTheLaneOfWhoeverGaveIt() {
        assertThat(SourceModels.elements(ServiceTask.class))
                .filteredOn(ModelLayoutTest::recordsAnAnswer)
                .hasSizeGreaterThan(15)
                .allSatisfy(ModelLayoutTest::standsInTheLaneOfItsOrigin);
        assertThat(SourceModels.elements(ExclusiveGateway.class))
                .filteredOn(choice -> recordsAnAnswer(onlyOrigin(choice)))
                .hasSizeGreaterThan(10)
                .allSatisfy(ModelLayoutTest::standsInTheLaneOfItsOrigin);
    }

    @Test
    void everyEndSaysHowTheProcessEndedAndNoTwoSayTheSame() {
        SourceModels.processes().forEach((file, model) -> assertThat(model.getModelElementsByType(EndEvent.class))
                .as(file)
                .isNotEmpty()
                .extracting(EndEvent::getName)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.contains(" ")));
    }

    @Test
    void aStageIsEnteredWithAnEventOfItsOwn() {
        assertThat(SourceModels.elements(CamundaExecutionListener.class))
                .filteredOn(listener -> "${enterStage}".equals(listener.getCamundaDelegateExpression()))
                .isNotEmpty()
                .extracting(listener -> listener.getParentElement().getParentElement())
                .allSatisfy(step -> assertThat(step).isInstanceOf(IntermediateThrowEvent.class));
    }

    private static Stream<EdgeSegment> piecesOf(SequenceFlow flow, BpmnModelInstance model) {
        return EdgeSegment.of(model).stream().filter(piece -> piece.flow().equals(flow.getId()));
    }

    private static double middle(FlowNode node) {
        Bounds box = ((BpmnShape) node.getDiagramElement()).getBounds();
        return box.getX() + box.getWidth() / 2;
    }

    private static boolean recordsAnAnswer(FlowNode step) {
        return step instanceof ServiceTask && onlyOrigin(step) instanceof UserTask;
    }

    private static void standsInTheLaneOfItsOrigin(FlowNode step) {
        assertThat(lane(step)).as(step.getId()).isEqualTo(lane(onlyOrigin(step)));
    }

    private static FlowNode onlyOrigin(FlowNode step) {
        return step.getIncoming().size() == 1
                ? step.getIncoming().iterator().next().getSource()
                : null;
    }

    /** Empty within a sub-process, which stands in one lane as a whole. */
    private static Optional<String> lane(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(Lane.class).stream()
                .filter(lane -> lane.getFlowNodeRefs().contains(node))
                .map(Lane::getName)
                .findFirst();
    }

    private static List<Bounds> boxes(BpmnModelInstance model, Class<?> of) {
        return boxes(model, of, Void.class);
    }

    private static List<Bounds> boxes(BpmnModelInstance model, Class<?> of, Class<?> not) {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> of.isInstance(shape.getBpmnElement()) && !not.isInstance(shape.getBpmnElement()))
                .map(BpmnShape::getBounds)
                .toList();
    }
}
