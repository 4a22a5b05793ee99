package org.throughline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.PlanProcess;

/** Every drawn file of the house is read whole, and the parts of the languages that the house does not use yet. */
class ModelReaderTest {

    private final ModelReader modelReader = new ModelReader();

    @Test
    void everyProcessOfTheProgramIsReadWithEveryStepAndFlow() {
        assertThat(ModelSources.processes()).hasSizeGreaterThanOrEqualTo(9).allSatisfy((file, text) -> {
            ProcessModel processModel = modelReader.process(text);
            assertThat(processModel.processes()).hasSize(1);
            assertThat(processModel.steps())
                    .hasSize(ModelSources.count(text, "<bpmndi:BPMNShape ")
                            - ModelSources.count(text, "<bpmn:lane ")
                            - ModelSources.count(text, "<bpmn:participant "));
            assertThat(processModel.flows()).hasSize(ModelSources.count(text, "<bpmn:sequenceFlow "));
            Set<String> ids = processModel.steps().stream().map(FlowNode::id).collect(Collectors.toSet());
            assertThat(processModel.flows())
                    .allMatch(flow -> ids.contains(flow.source()) && ids.contains(flow.target()));
            assertThat(processModel.steps()).allMatch(step -> step.lane() != null);
            assertThat(processModel.shapes())
                    .hasSize(ModelSources.count(text, "<bpmndi:BPMNShape ")
                            + ModelSources.count(text, "<bpmndi:BPMNEdge "));
            assertThat(modelReader.keys(file, text))
                    .containsExactly(processModel.processes().get(0).id());
        });
    }

    @Test
    void everyDecisionOfTheProgramIsReadCellByCell() {
        assertThat(ModelSources.decisions()).hasSizeGreaterThanOrEqualTo(5).allSatisfy((file, text) -> {
            DecisionModel processModel = modelReader.decision(text);
            assertThat(processModel.tables()).hasSize(1).allSatisfy(table -> {
                assertThat(table.hitPolicy()).isIn("FIRST", "COLLECT", "UNIQUE", "RULE ORDER");
                assertThat(table.rules())
                        .hasSize(ModelSources.count(text, "<rule "))
                        .allSatisfy(rule -> {
                            assertThat(rule.inputs()).hasSameSizeAs(table.inputs());
                            assertThat(rule.outputs()).hasSameSizeAs(table.outputs());
                            assertThat(rule.annotation()).isNotBlank();
                        });
            });
            assertThat(modelReader.keys(file, text))
                    .containsExactly(processModel.tables().get(0).id());
        });
    }

    @Test
    void everyFormOfTheProgramIsReadWithEveryComponent() {
        assertThat(ModelSources.forms()).hasSizeGreaterThanOrEqualTo(29).allSatisfy((file, text) -> {
            FormModel form = modelReader.form(text);
            assertThat(file).endsWith("/" + form.id() + ".form");
            assertThat(form.components()).isNotEmpty().extracting("id").doesNotHaveDuplicates();
            assertThat(form.components().stream()
                            .filter(component -> component.properties().containsKey("route")))
                    .hasSize(ModelSources.count(text, "\"route\""));
        });
    }

    @Test
    void aStepHasItsFormItsWorkersItsTimersAndItsLane() {
        FlowNode draft = modelReader
                .process(ModelSources.text("processes/careplan/plan.bpmn"))
                .step(PlanProcess.Elements.DRAFT_PLAN)
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
        ProcessModel processModel = modelReader.process(ModelSources.bpmn("""
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
        assertThat(processModel.step("wake").orElseThrow().parent()).isEqualTo("late");
        assertThat(processModel.step("late").orElseThrow().parent()).isEqualTo("outer");
        assertThat(processModel.step("wake").orElseThrow().event()).isEqualTo("timer");
        assertThat(processModel
                        .step("wake")
                        .orElseThrow()
                        .parts("timeDuration")
                        .get(0)
                        .text())
                .isEqualTo("P1D");
        assertThat(processModel.step("caught").orElseThrow().attachedTo()).isEqualTo("outer");
        assertThat(processModel.step("stop").orElseThrow().event()).isEqualTo("terminate");
        assertThat(processModel.step("outer").orElseThrow().expressions()).containsExactly("${ids}");
        assertThat(processModel.step("in").orElseThrow().event()).isNull();
    }

    @Test
    void whatIsDrawnBesideStepsIsReadToo() {
        ProcessModel processModel = modelReader.process(ModelSources.text("processes/safety/safety-response.bpmn"));
        assertThat(processModel.things()).extracting(Artifact::type).contains("participant", "lane");
        ProcessModel lifecycle = modelReader.process(ModelSources.text("processes/casefile/case-lifecycle.bpmn"));
        assertThat(lifecycle.roots()).isNotEmpty().doesNotContainValue("");
    }

    @Test
    void decisionsOfEveryPublishedDmnAreRead() {
        for (String namespace : List.of(
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/MODEL/")) {
            DecisionModel processModel = modelReader.decision("""
                    <definitions xmlns="%s"><decision id="d" name="D"><decisionTable aggregation="SUM" hitPolicy="COLLECT">
                    <input id="i"><inputExpression typeRef="string"><text>risk</text></inputExpression>
                    <inputValues><text>"low, or so", "high"</text></inputValues></input><output id="o" name="days"/>
                    <rule id="r"><inputEntry><text>"high"</text></inputEntry><outputEntry><text>3</text></outputEntry></rule>
                    </decisionTable></decision></definitions>""".formatted(namespace));
            DecisionModel.DecisionTable table = processModel.tables().get(0);
            assertThat(table.hitPolicy()).isEqualTo("COLLECT");
            assertThat(table.aggregation()).isEqualTo("SUM");
            assertThat(table.inputs().get(0).values()).containsExactly("low, or so", "high");
            assertThat(table.rules().get(0).inputs()).containsExactly("\"high\"");
        }
    }

    @Test
    void rowsOfAListAreNamedByThePathOfTheList() {
        FormModel form = modelReader.form(ModelSources.text("forms/followup/review-progress.form"));
        assertThat(form.components())
                .extracting(FormModel.Component::path)
                .contains("goals", "goals.percent", "reason");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused() {
        assertThat(code(() -> modelReader.process("<a/>"))).isEqualTo("no-bpmn");
        assertThat(code(() -> modelReader.process("not xml"))).isEqualTo("no-xml");
        assertThat(code(() -> modelReader.decision(ModelSources.bpmn("")))).isEqualTo("no-dmn");
        assertThat(code(() -> modelReader.form("[]"))).isEqualTo("no-form");
        assertThat(code(() -> modelReader.form("{\"components\": [}"))).isEqualTo("no-json");
        assertThat(code(() -> modelReader.keys("a.exe", "<a/>"))).isEqualTo("no-model");
        assertThat(code(() -> modelReader.process(" "))).isEqualTo("empty");
    }

    @Test
    void documentTypesEntitiesAndGiantsAreRefusedBeforeAnythingIsRead() {
        String body = ModelSources.bpmn("<task id=\"a\" name=\"&x;\"/>");
        assertThat(code(() -> modelReader.process("<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body)))
                .isEqualTo("document-type");
        assertThat(code(() -> modelReader.process(body))).isEqualTo("no-xml");
        assertThat(code(() -> modelReader.process("<a>" + "x".repeat(2_000_001) + "</a>")))
                .isEqualTo("too-large");
        assertThat(code(() -> modelReader.process("<a>".repeat(100) + "</a>".repeat(100))))
                .isEqualTo("too-deep");
        assertThat(code(() -> modelReader.process("<a>" + "<b/>".repeat(30_001) + "</a>")))
                .isEqualTo("too-many-elements");
        assertThat(code(() -> modelReader.form("[".repeat(5_000)))).isEqualTo("no-json");
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        String[] code = new String[1];
        assertThatThrownBy(reading).isInstanceOfSatisfying(UnreadableModel.class, refused -> code[0] = refused.code());
        return code[0];
    }
}
