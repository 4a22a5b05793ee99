package org.throughline.engine.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.engine.vetting.VettingFixture.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.Conversion;
import org.throughline.engine.ConvertedModel;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.model.DecisionModel;
import org.throughline.model.ModelReader;

class ModelConverterTest {

    private static final String FEEL = "http://www.omg.org/spec/DMN/20151101/dmn.xsd";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            done-by-person     | <scriptTask id='S' scriptFormat='groovy'><script>1</script></scriptTask>            | <userTask id="S"/>
            done-by-person     | <serviceTask id='S' camunda:class='x.Y'/>                                            | <userTask id="S"/>
            done-by-person     | <serviceTask id='S' camunda:type='external' camunda:topic='t'/>                      | <userTask id="S"/>
            done-by-person     | <sendTask id='S' camunda:type='mail' messageRef='M'/>                                | <userTask id="S"/>
            done-by-person     | <serviceTask id='S' camunda:expression='${x.y(1).z()}'/>                             | <userTask id="S"/>
            done-by-person     | <businessRuleTask id='S' camunda:class='x.Y' implementation='u'/>                    | <userTask id="S"/>
            done-by-person     | <serviceTask id='S'><extensionElements><camunda:connector/></extensionElements></serviceTask> | <userTask id="S">
            done-by-person     | <task id='S'/><exclusiveGateway id='G'/><sequenceFlow id='a' sourceRef='S' targetRef='G'/><sequenceFlow id='b' sourceRef='G' targetRef='S'/> | <userTask id="S"/>
            listener-dropped   | <userTask id='S'><extensionElements><camunda:taskListener event='create' class='x.Y'/></extensionElements></userTask> | <extensionElements/>
            value-dropped      | <userTask id='S'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='x'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask> | <camunda:inputOutput/>
            performer-dropped  | <userTask id='S'><potentialOwner/></userTask>                                        | <userTask id="S"/>
            form-dropped       | <userTask id='S' camunda:formKey='embedded:x'/>                                      | <userTask id="S"/>
            form-dropped       | <userTask id='S'><extensionElements><camunda:formData/></extensionElements></userTask> | <extensionElements/>
            condition-dropped  | <userTask id='S'/><sequenceFlow id='f' sourceRef='S' targetRef='S'><conditionExpression>${x.y(1).z()}</conditionExpression></sequenceFlow> | <sequenceFlow id="f" sourceRef="S" targetRef="S"/>
            repetition-dropped | <userTask id='S'><multiInstanceLoopCharacteristics><loopCardinality>999</loopCardinality></multiInstanceLoopCharacteristics></userTask> | <userTask id="S"/>
            signal-dropped     | <endEvent id='S'><signalEventDefinition/></endEvent>                                 | <endEvent id="S"/>
            start-plain        | <startEvent id='S'><timerEventDefinition/></startEvent>                              | <startEvent id="S"/>
            call-dropped       | <callActivity id='S' calledElement='process'/>                                       | <callActivity id="S"/>
            setting-dropped    | <userTask id='S' camunda:foo='x'/>                                                   | <userTask id="S"/>
            part-dropped       | <userTask id='S'><extensionElements><camunda:foo/></extensionElements></userTask>    | <extensionElements/>
            text-plain         | <userTask id='S' name='&lt;b&gt;Call&lt;/b&gt;'/>                                    | name="Call"
            page-plain         | <userTask id='S'><documentation><p xmlns='http://www.w3.org/1999/xhtml'>Call</p></documentation></userTask> | <documentation>Call</documentation>
            """)
    void whatMayNotRunIsReplacedAndTheDrawingKept(String code, String steps, String kept) {
        ConvertedModel converted = convert("x.bpmn", process(steps.strip()));
        assertThat(converted.conversions())
                .filteredOn(Conversion::isLoss)
                .extracting(Conversion::code)
                .containsOnly(code);
        assertThat(converted.file().content()).contains(kept.strip());
        assertThat(hostile(converted)).isEmpty();
        for (String language : List.of("", "_id")) {
            assertThat(ResourceBundle.getBundle("messages/engine" + language, Locale.ROOT)
                            .containsKey("conversion." + code))
                    .isTrue();
        }
    }

    @Test
    void linesForOtherProgramsGoBeforeTheDrawingIsRead() {
        String drawn = process("<userTask id='S'/>")
                .replaceFirst("\\?>", "?><!DOCTYPE d SYSTEM 'http://x/d'><?xml-stylesheet href='x'?>");
        ConvertedModel converted = convert("x.bpmn", drawn);
        assertThat(converted.conversions())
                .filteredOn(Conversion::isLoss)
                .extracting(Conversion::code)
                .containsExactly("instructions-dropped");
        assertThat(hostile(converted)).isEmpty();
    }

    @Test
    void entitiesMakeNothingOfTheFile() {
        String bomb = process("<userTask id='S' name='&x;'/>")
                .replaceFirst("\\?>", "?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>");
        ConvertedModel converted = convert("x.bpmn", bomb);
        assertThat(converted.file().content()).isEqualTo(bomb);
        assertThat(hostile(converted)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conditionExpression", "process", "participant", "userTask"})
    void whatIsNoDrawingAtAllStaysAsItIs(String outermost) {
        String other = process("<userTask id='S'/>")
                .replace("<definitions", "<" + outermost)
                .replace("</definitions", "</" + outermost);
        ConvertedModel converted = convert("x.bpmn", other);
        assertThat(converted.file().content()).isEqualTo(other);
        assertThat(converted.conversions()).isEmpty();
    }

    @Test
    void aStepThatOnlyALineNamesIsDrawnAnew() {
        String drawn = process("<userTask id='S'/><boundaryEvent id='B' attachedToRef='S'/>")
                .replace("</definitions>", """
                        <bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"><bpmndi:BPMNPlane>
                        <bpmndi:BPMNEdge bpmnElement="S"/></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>""");
        assertThat(convert("x.bpmn", drawn).file().content()).contains("S_di", "B_di");
    }

    @Test
    void whatIsSoundStaysAsItIs() {
        String drawn = convert("x.bpmn", process("<userTask id='S'/>")).file().content();
        ConvertedModel converted = convert("x.bpmn", drawn);
        assertThat(converted.file().content()).isEqualTo(drawn);
        assertThat(converted.conversions()).isEmpty();
    }

    @Test
    void aTableLosesOnlyWhatIsNotWorkedOut() {
        String table = "<definitions xmlns='" + FEEL + "' id='d' name='d' namespace='n'>"
                + "<businessKnowledgeModel id='b' name='b'/><decision id='t' name='T'><decisionTable id='dt'>"
                + "<output id='o' name='o'/><rule id='r'><outputEntry id='e' expressionLanguage='groovy'>"
                + "<text>for i in 1..99999 return i</text></outputEntry></rule></decisionTable></decision></definitions>";
        ConvertedModel converted = convert("x.dmn", table);
        assertThat(converted.conversions())
                .extracting(Conversion::code)
                .containsExactlyInAnyOrder("part-dropped", "language-dropped", "cell-emptied");
        assertThat(hostile(converted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.omg.org/spec/DMN/20151101", "https://www.omg.org/spec/DMN/20230324/DMN15.xsd"})
    void aTableThatNamesItsLanguageInAWayOfItsOwnIsReadAllTheSame(String language) {
        ConvertedModel converted = convert(
                "x.dmn",
                "<d:definitions xmlns:d='" + language + "' id='d' name='d' namespace='n'>"
                        + "<d:decision name='Fee for 1'/><d:decision name='Fee for 1'/></d:definitions>");
        assertThat(converted.conversions())
                .extracting(Conversion::code)
                .containsExactly("language-named", "decision-named", "decision-named");
        assertThat(new ModelReader().decision(converted.file().content()).tables())
                .extracting(DecisionModel.DecisionTable::id)
                .containsExactly("Fee_for_1", "Fee_for_1_2");
    }

    @Test
    void whatBelongsToNoLanguageAndWhatNamesALanguageOfPeopleIsNoObstacle() {
        ConvertedModel converted = convert(
                "x.bpmn",
                process("<scriptTask id='S'><documentation><note xmlns='' xml:lang='de'>Brief</note>"
                        + "</documentation></scriptTask>"));
        assertThat(converted.file().content()).contains("<userTask id=\"S\">");
        assertThat(hostile(converted)).isEmpty();
    }

    @Test
    void nothingIsLostOfADrawingWhosePartsOnlyStandInAnotherOrder() {
        ConvertedModel converted = convert(
                "x.bpmn",
                process("<textAnnotation id='N'><text>Note</text></textAnnotation><userTask id='S'>"
                        + "<incoming>f</incoming><documentation>Call</documentation></userTask>"
                        + "<sequenceFlow id='f' sourceRef='Start' targetRef='S'/>"));
        assertThat(converted.conversions()).extracting(Conversion::code).contains("parts-ordered");
        assertThat(converted.conversions()).filteredOn(Conversion::isLoss).isEmpty();
        assertThat(converted.file().content()).contains("<userTask id=\"S\">", "sourceRef=\"Start\"");
    }

    @Test
    void eachPoolBecomesADrawingOfItsOwn() {
        String pools = process("<userTask id='S'/>")
                .replace(
                        "<process",
                        "<collaboration id='c'><participant id='a' processRef='process'/><participant id='b' processRef='other'/>"
                                + "<messageFlow id='m' sourceRef='S' targetRef='T'/></collaboration><process id='other'>"
                                + "<userTask id='T' name='Answer'/></process><process");
        assertThat(VettingFixture.converted(new ModelFile("x.bpmn", pools)))
                .extracting(converted -> converted.file().content())
                .satisfiesExactly(
                        other -> assertThat(other)
                                .contains("id=\"T\"", "isExecutable=\"true\"", "<startEvent", "BPMNShape")
                                .doesNotContain("id=\"S\"", "messageFlow"),
                        one -> assertThat(one).contains("id=\"S\"").doesNotContain("id=\"T\"", "messageFlow"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <userTask id='S' f:assignee='ada' xmlns:f='http://flowable.org/bpmn'/>                                      | camunda:assignee="ada"
            <userTask id='S'><extensionElements><z:formDefinition formId='visit' xmlns:z='http://camunda.org/schema/zeebe/1.0'/></extensionElements></userTask> | camunda:formRef="visit"
            <userTask id='S'><extensionElements><z:assignmentDefinition candidateGroups='="a"' xmlns:z='http://camunda.org/schema/zeebe/1.0'/></extensionElements></userTask> | camunda:candidateGroups="a"
            <callActivity id='S'><extensionElements><z:calledElement processId='plan' xmlns:z='http://camunda.org/schema/zeebe/1.0'/></extensionElements></callActivity> | calledElement="plan"
            <complexGateway id='S'/>                                                                                    | <inclusiveGateway id="S"
            <adHocSubProcess id='S'><userTask id='T'/></adHocSubProcess>                                                | <subProcess id="S"
            <userTask name='No id'/>                                                                                    | id="No_id"
            <intermediateCatchEvent id='S' name='Reply'><messageEventDefinition/></intermediateCatchEvent>              | messageRef="message_S"
            """)
    void whatMeansTheSameHereIsKeptUnderItsNameHere(String steps, String kept) {
        assertThat(convert("x.bpmn", process(steps.strip())).file().content()).contains(kept.strip());
    }

    @Test
    void aFormLikeAListOrASchemaAsksTheSameQuestions() {
        String listed =
                "{\"id\": \"f\", \"fields\": [{\"id\": \"days\", \"name\": \"Days\", \"type\": \"integer\", \"required\": true}]}";
        String described =
                "{\"id\": \"f\", \"properties\": {\"days\": {\"type\": \"integer\", \"title\": \"Days\"}}, \"required\": [\"days\"]}";
        for (String form : List.of(listed, described)) {
            assertThat(convert("x.form", form).file().content().replaceAll("\\s", ""))
                    .contains("\"type\":\"number\"", "\"key\":\"days\"", "\"label\":\"Days\"", "\"required\":true");
        }
    }

    @Test
    void aFormKeepsItsPartsUnderNamesThatCanBeKept() {
        String form = """
                {"id": "visit", "components": [
                  {"id": "A", "type": "html", "content": "<b>Map</b>"}, {"id": "B", "type": "filepicker", "key": "f"},
                  {"id": "C", "type": "columns", "components": [{"id": "D", "type": "textfield", "key": "first name"}]},
                  {"id": "E", "type": "text", "text": "<i>Hello</i>"},
                  {"id": "F", "type": "textfield", "key": "g", "validate": {"pattern": "(a+)+$"}}]}""";
        ConvertedModel converted = convert("visit.form", form);
        assertThat(converted.conversions())
                .extracting(Conversion::code)
                .contains(
                        "text-instead",
                        "part-dropped",
                        "group-instead",
                        "key-changed",
                        "text-plain",
                        "setting-dropped");
        assertThat(converted.file().content())
                .contains("first_name", "Hello", "Map")
                .doesNotContain("filepicker");
        assertThat(hostile(converted)).isEmpty();
    }

    @Test
    void filesOfOtherProgramsAreKeptWholeOrPartly() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/foreign"))) {
            List<String> refused = files.filter(
                            file -> !hostile(converted(file)).isEmpty())
                    .map(Path::toString)
                    .toList();
            assertThat(refused).isEmpty();
        }
    }

    private static ConvertedModel converted(Path file) {
        try {
            return convert(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ConvertedModel convert(String resource, String content) {
        return VettingFixture.bean(ModelConverter.class)
                .convert(new ModelFile(resource, content))
                .get(0);
    }

    private static List<RefusalReason> hostile(ConvertedModel converted) {
        return VettingFixture.bean(ModelVetter.class).hostile(converted.file());
    }
}
