package org.throughline.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessGraph;

class SkippedStepsTest {

    private final SkippedSteps drawing = new SkippedSteps(new ProcessGraph(new ModelReader().process("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
              <process id="plan" isExecutable="true">
                <startEvent id="Begin"/><userTask id="Draft" name="Draft it"/><userTask id="Check" name="Check it"/>
                <exclusiveGateway id="Either"/><userTask id="Ask" name="Ask"/><userTask id="Sign" name="Sign"/>
                <endEvent id="End"/>
                <sequenceFlow id="f1" sourceRef="Begin" targetRef="Draft"/>
                <sequenceFlow id="f2" sourceRef="Draft" targetRef="Check"/>
                <sequenceFlow id="f3" sourceRef="Check" targetRef="Either"/>
                <sequenceFlow id="f4" sourceRef="Either" targetRef="Ask"/>
                <sequenceFlow id="f5" sourceRef="Either" targetRef="Sign"/>
                <sequenceFlow id="f6" sourceRef="Ask" targetRef="Sign"/>
                <sequenceFlow id="f7" sourceRef="Sign" targetRef="End"/>
              </process>
            </definitions>""")));

    @Test
    void whatWasLeftUndoneAndWhatEveryWayComesThroughIsNamed() {
        assertThat(drawing.between(Set.of("Draft"), Set.of("Sign"), Set.of())).containsExactly("Draft it", "Check it");
    }

    @Test
    void whatWasDoneIsNotSkipped() {
        assertThat(drawing.between(Set.of("Draft"), Set.of("Sign"), Set.of("Draft", "Check")))
                .isEmpty();
    }

    @Test
    void nothingIsSkippedByWorkThatStillStandsThere() {
        assertThat(drawing.between(Set.of(), Set.of("Draft"), Set.of())).isEmpty();
    }
}
