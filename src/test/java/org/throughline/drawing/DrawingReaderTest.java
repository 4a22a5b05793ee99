package org.throughline.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every drawn file of the house is read whole, and the parts of the languages that the house does not use yet. */
class DrawingReaderTest {

    private final Drawings drawings = new Drawings();

    @Test
    void everyProcessOfTheHouseIsReadWithEveryStepAndFlow() {
        assertThat(DrawnFiles.processes()).hasSizeGreaterThanOrEqualTo(9).allSatisfy((file, text) -> {
            Drawing drawing = drawings.process(text);
            assertThat(drawing.processes()).hasSize(1);
            assertThat(drawing.steps())
                    .hasSize(DrawnFiles.count(text, "<bpmndi:BPMNShape ")
                            - DrawnFiles.count(text, "<bpmn:lane ")
                            - DrawnFiles.count(text, "<bpmn:participant "));
            assertThat(drawing.flows()).hasSize(DrawnFiles.count(text, "<bpmn:sequenceFlow "));
            Set<String> ids = drawing.steps().stream().map(DrawnStep::id).collect(Collectors.toSet());
            assertThat(drawing.flows()).allMatch(flow -> ids.contains(flow.source()) && ids.contains(flow.target()));
            assertThat(drawing.steps()).allMatch(step -> step.lane() != null);
            assertThat(drawing.shapes())
                    .hasSize(
                            DrawnFiles.count(text, "<bpmndi:BPMNShape ") + DrawnFiles.count(text, "<bpmndi:BPMNEdge "));
            assertThat(drawings.keys(file, text))
                    .containsExactly(drawing.processes().get(0).id());
        });
    }

    @Test
    void everyDecisionOfTheHouseIsReadCellByCell() {
        assertThat(DrawnFiles.decisions()).hasSizeGreaterThanOrEqualTo(5).allSatisfy((file, text) -> {
            DecisionDrawing drawing = drawings.decision(text);
            assertThat(drawing.tables()).hasSize(1).allSatisfy(table -> {
                assertThat(table.hitPolicy()).isIn("FIRST", "COLLECT", "UNIQUE");
                assertThat(table.rules())
                        .hasSize(DrawnFiles.count(text, "<rule "))
                        .allSatisfy(rule -> {
                            assertThat(rule.inputs()).hasSameSizeAs(table.inputs());
                            assertThat(rule.outputs()).hasSameSizeAs(table.outputs());
                            assertThat(rule.annotation()).isNotBlank();
                        });
            });
            assertThat(drawings.keys(file, text))
                    .containsExactly(drawing.tables().get(0).id());
        });
    }

    @Test
    void everyFormOfTheHouseIsReadWithEveryComponent() {
        assertThat(DrawnFiles.forms()).hasSizeGreaterThanOrEqualTo(29).allSatisfy((file, text) -> {
            FormDrawing form = drawings.form(text);
            assertThat(file).endsWith("/" + form.id() + ".form");
            assertThat(form.components()).isNotEmpty().extracting("id").doesNotHaveDuplicates();
            assertThat(form.components().stream()
                            .filter(component -> component.properties().containsKey("route")))
                    .hasSize(DrawnFiles.count(text, "\"route\""));
        });
    }

    @Test
    void aStepTellsItsFormItsWorkersItsTimersAndItsLane() {
        DrawnStep draft = drawings.process(DrawnFiles.text("processes/careplan/plan.bpmn"))
                .step("DraftPlan")
                .orElseThrow();
        assertThat(draft.type()).isEqualTo("userTask");
        assertThat(draft.name()).isEqualTo("Draft the plan");
        assertThat(draft.lane()).isEqualTo("Caseworker");
        assertThat(draft.parent()).isEqualTo("plan");
        assertThat(draft.attributes()).containsEntry("camunda:formRef", "draft-plan");
        assertThat(draft.expressions())
                .contains("${workDates.due(execution)}", "${remindWorker}", "${workDates.escalation(execution)}");
        assertThat(draft.parts("camunda:taskListener")).hasSize(2);
    }

    @Test
    void stepsWithinSubProcessesKnowTheirParentAndEventsTheirKind() {
        Drawing drawing = drawings.process(DrawnFiles.bpmn("""
                <subProcess id="outer" name="Outer"><startEvent id="in"/>
                  <subProcess id="late" triggeredByEvent="true">
                    <startEvent id="wake" isInterrupting="false">
                      <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
                    </startEvent>
                  </subProcess>
                  <multiInstanceLoopCharacteristics camunda:collection="${ids}" camunda:elementVariable="one"/>
                </subProcess>
                <boundaryEvent id="caught" attachedToRef="outer"><errorEventDefinition errorRef="e"/></boundaryEvent>
                <endEvent id="stop"><terminateEventDefinition/></endEvent>"""));
        assertThat(drawing.step("wake").orElseThrow().parent()).isEqualTo("late");
        assertThat(drawing.step("late").orElseThrow().parent()).isEqualTo("outer");
        assertThat(drawing.step("wake").orElseThrow().event()).isEqualTo("timer");
        assertThat(drawing.step("wake")
                        .orElseThrow()
                        .parts("timeDuration")
                        .get(0)
                        .text())
                .isEqualTo("P1D");
        assertThat(drawing.step("caught").orElseThrow().attachedTo()).isEqualTo("outer");
        assertThat(drawing.step("stop").orElseThrow().event()).isEqualTo("terminate");
        assertThat(drawing.step("outer").orElseThrow().expressions()).containsExactly("${ids}");
        assertThat(drawing.step("in").orElseThrow().event()).isNull();
    }

    @Test
    void whatIsDrawnBesideStepsIsReadToo() {
        Drawing drawing = drawings.process(DrawnFiles.text("processes/safety/safety-response.bpmn"));
        assertThat(drawing.things()).extracting(DrawnThing::type).contains("participant", "lane");
        Drawing lifecycle = drawings.process(DrawnFiles.text("processes/casefile/case-lifecycle.bpmn"));
        assertThat(lifecycle.roots()).isNotEmpty().doesNotContainValue("");
    }

    @Test
    void decisionsOfEveryPublishedDmnAreRead() {
        for (String namespace : List.of(
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/MODEL/")) {
            DecisionDrawing drawing = drawings.decision("""
                    <definitions xmlns="%s"><decision id="d" name="D"><decisionTable aggregation="SUM" hitPolicy="COLLECT">
                    <input id="i"><inputExpression typeRef="string"><text>risk</text></inputExpression>
                    <inputValues><text>"low, or so", "high"</text></inputValues></input><output id="o" name="days"/>
                    <rule id="r"><inputEntry><text>"high"</text></inputEntry><outputEntry><text>3</text></outputEntry></rule>
                    </decisionTable></decision></definitions>""".formatted(namespace));
            DecisionDrawing.Table table = drawing.tables().get(0);
            assertThat(table.hitPolicy()).isEqualTo("COLLECT");
            assertThat(table.aggregation()).isEqualTo("SUM");
            assertThat(table.inputs().get(0).values()).containsExactly("low, or so", "high");
            assertThat(table.rules().get(0).inputs()).containsExactly("\"high\"");
        }
    }

    @Test
    void rowsOfAListAreNamedByThePathOfTheList() {
        FormDrawing form = drawings.form(DrawnFiles.text("forms/followup/review-progress.form"));
        assertThat(form.components())
                .extracting(FormDrawing.Component::path)
                .contains("goals", "goals.percent", "reason");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused() {
        assertThat(code(() -> drawings.process("<a/>"))).isEqualTo("no-bpmn");
        assertThat(code(() -> drawings.process("not xml"))).isEqualTo("no-xml");
        assertThat(code(() -> drawings.decision(DrawnFiles.bpmn("")))).isEqualTo("no-dmn");
        assertThat(code(() -> drawings.form("[]"))).isEqualTo("no-form");
        assertThat(code(() -> drawings.form("{\"components\": [}"))).isEqualTo("no-json");
        assertThat(code(() -> drawings.keys("a.exe", "<a/>"))).isEqualTo("no-model");
        assertThat(code(() -> drawings.process(" "))).isEqualTo("empty");
    }

    @Test
    void documentTypesEntitiesAndGiantsAreRefusedBeforeAnythingIsRead() {
        String body = DrawnFiles.bpmn("<task id=\"a\" name=\"&x;\"/>");
        assertThat(code(() -> drawings.process("<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body)))
                .isEqualTo("document-type");
        assertThat(code(() -> drawings.process(body))).isEqualTo("no-xml");
        assertThat(code(() -> drawings.process("<a>" + "x".repeat(2_000_001) + "</a>")))
                .isEqualTo("too-large");
        assertThat(code(() -> drawings.process("<a>".repeat(100) + "</a>".repeat(100))))
                .isEqualTo("too-deep");
        assertThat(code(() -> drawings.process("<a>" + "<b/>".repeat(30_001) + "</a>")))
                .isEqualTo("too-many-elements");
        assertThat(code(() -> drawings.form("[".repeat(5_000)))).isEqualTo("no-json");
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        String[] code = new String[1];
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(DrawingUnreadable.class, refused -> code[0] = refused.code());
        return code[0];
    }
}
