package org.throughline.modeldiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelReader;
import org.throughline.modeldiff.ModelDiff.Detail;
import org.throughline.modeldiff.ModelDiff.ModelChange;
import org.throughline.modeldiff.ModelDiff.ModelComparison;
import org.throughline.modeldiff.ModelDiff.What;

class ModelDiffTest {

    private static final String TASK = """
            <userTask id="Visit" name="Home visit" camunda:formRef="visit" camunda:formRefBinding="latest">
              <documentation>Go there.</documentation>
              <extensionElements>
                <camunda:properties><camunda:property name="requiredLicence" value="LMSW"/></camunda:properties>
                <camunda:taskListener event="timeout" id="reminder" delegateExpression="${reminder}">
                  <timerEventDefinition id="T1"><timeDuration xsi:type="tFormalExpression">PT1H</timeDuration></timerEventDefinition>
                </camunda:taskListener>
                <camunda:taskListener event="timeout" id="escalation" delegateExpression="${escalation}">
                  <timerEventDefinition id="T2"><timeDuration>PT8H</timeDuration></timerEventDefinition>
                </camunda:taskListener>
              </extensionElements>
              <incoming>In</incoming>
            </userTask>""";

    private final ModelDiff comparisons = new ModelDiff(new ModelReader());

    @Test
    void findsNoDifferenceBetweenAModelAndItself() throws IOException {
        for (Path file : shipped()) {
            String content = Files.readString(file);

            assertThat(comparisons.compare(kind(file), content, content).changes())
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void reportsEachThingOfAStepThatChanged() {
        ModelComparison found = process(
                TASK,
                TASK.replace("Home visit", "Visit at home")
                        .replace("LMSW", "LCSW")
                        .replace("PT8H", "PT4H"));

        assertThat(found.same()).isFalse();
        assertThat(found.changes())
                .containsExactly(new ModelChange(
                        What.CHANGED,
                        "Visit",
                        "Visit at home",
                        "userTask",
                        List.of(
                                new Detail("name", "Home visit", "Visit at home"),
                                new Detail("camunda:property requiredLicence", "LMSW", "LCSW"),
                                new Detail(
                                        "camunda:taskListener timeout escalation timerEventDefinition timeDuration",
                                        "PT8H",
                                        "PT4H"))));
    }

    @Test
    void ignoresWhatIsWrittenOtherwiseButSaysTheSame() {
        String otherwise = """
                <userTask camunda:formRefBinding="latest" camunda:asyncBefore="false" camunda:formRef="visit" name="Home visit" id="Visit" isForCompensation="false">
                  <documentation textFormat="text/plain"> Go there. </documentation>
                  <extensionElements>
                    <camunda:taskListener id="escalation" delegateExpression="${escalation}" event="timeout">
                      <timerEventDefinition><timeDuration>PT8H</timeDuration></timerEventDefinition>
                    </camunda:taskListener>
                    <camunda:taskListener delegateExpression="${reminder}" event="timeout" id="reminder">
                      <timerEventDefinition id="Other"><timeDuration><![CDATA[PT1H]]></timeDuration></timerEventDefinition>
                    </camunda:taskListener>
                    <camunda:properties><camunda:property value="LMSW" name="requiredLicence"/></camunda:properties>
                  </extensionElements>
                </userTask>""";

        assertThat(process(TASK, otherwise).changes()).isEmpty();
    }

    @Test
    void reportsStepsThatCameAndWent() {
        ModelComparison found =
                process(TASK + "<task id=\"Old\" name=\"Old\"/>", TASK + "<task id=\"New\" name=\"New\"/>");

        assertThat(found.changes())
                .extracting(ModelChange::what, ModelChange::elementId)
                .containsExactly(tuple(What.ADDED, "New"), tuple(What.REMOVED, "Old"));
    }

    @Test
    void namesWhereAFlowNowLeads() {
        String steps = "<task id=\"A\" name=\"Ask\"/><task id=\"B\" name=\"Book\"/><task id=\"C\" name=\"Call\"/>";
        ModelComparison found = process(
                steps + "<sequenceFlow id=\"F\" sourceRef=\"A\" targetRef=\"B\"/>",
                steps + "<sequenceFlow id=\"F\" sourceRef=\"A\" targetRef=\"C\">"
                        + "<conditionExpression xsi:type=\"tFormalExpression\">${ok}</conditionExpression></sequenceFlow>");

        assertThat(found.changes().get(0).details())
                .containsExactly(
                        new Detail("targetRef", "Book", "Call"), new Detail("conditionExpression", null, "${ok}"));
    }

    @Test
    void reportsAStepThatChangesLanesByTheLanesNames() {
        String lanes = """
                <laneSet id="L"><lane id="L1" name="Worker"><flowNodeRef>%s</flowNodeRef></lane>
                <lane id="L2" name="Supervisor"><flowNodeRef>%s</flowNodeRef></lane></laneSet>
                <task id="A"/><task id="B"/>""";

        assertThat(process(lanes.formatted("A", "B"), lanes.formatted("B", "A")).changes())
                .extracting(change -> change.details().get(0))
                .containsExactly(
                        new Detail("lane", "Worker", "Supervisor"), new Detail("lane", "Supervisor", "Worker"));
    }

    @Test
    void reportsAStepThatBecameAnotherKindOfStep() {
        assertThat(process("<task id=\"A\"/>", "<userTask id=\"A\"/>")
                        .changes()
                        .get(0)
                        .details())
                .containsExactly(new Detail("type", "task", "userTask"));
    }

    @Test
    void reportsAMovedShapeAsLayoutOnly() {
        String shape = """
                <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="process">
                <bpmndi:BPMNShape id="S%s" bpmnElement="Visit"><dc:Bounds x="%s" y="10" width="100" height="80"/>
                </bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>""";
        ModelComparison found = comparisons.compare(
                ModelKind.PROCESS, bpmn(TASK, shape.formatted("1", "10")), bpmn(TASK, shape.formatted("1", "200")));
        ModelComparison none = comparisons.compare(
                ModelKind.PROCESS, bpmn(TASK, shape.formatted("1", "10")), bpmn(TASK, shape.formatted("2", "10.0")));

        assertThat(found.same()).isTrue();
        assertThat(found.changes()).extracting(ModelChange::what).containsExactly(What.LAYOUT);
        assertThat(none.changes()).isEmpty();
    }

    @Test
    void reportsATableCellByCell() {
        String rules = rule("R1", "true", "\"urgent\"", "Danger") + rule("R2", "", "\"normal\"", "Else");
        ModelComparison found =
                decision(rules, rules.replace("\"normal\"", "\"low\"").replace("Else", "All others"));

        assertThat(found.changes()).hasSize(1);
        assertThat(found.changes().get(0).elementId()).isEqualTo("R2");
        assertThat(found.changes().get(0).details())
                .containsExactlyInAnyOrder(
                        new Detail("Priority", "\"normal\"", "\"low\""),
                        new Detail("description", "Else", "All others"));
    }

    @Test
    void reportsAnotherOrderOfRulesOnlyWhereTheFirstThatFitsCounts() {
        String one = rule("R1", "true", "\"urgent\"", "");
        String two = rule("R2", "false", "\"normal\"", "");

        ModelComparison first = decision(one + two, two + one);
        ModelComparison unique = comparisons.compare(
                ModelKind.DECISION,
                dmn(one + two).replace("FIRST", "UNIQUE"),
                dmn(two + one).replace("FIRST", "UNIQUE"));

        assertThat(first.same()).isFalse();
        assertThat(first.changes())
                .singleElement()
                .extracting(ModelChange::details)
                .asList()
                .hasSize(1);
        assertThat(unique.same()).isTrue();
    }

    @Test
    void comparesATableWithoutIdsToTheSameTableWithThem() {
        String table = dmn(rule("R1", "true", "\"urgent\"", "Danger"));
        String without = table.replaceAll("<(input|output|rule|inputEntry|outputEntry) id=\"[^\"]*\"", "<$1");

        assertThat(without).doesNotContain("R1");
        assertThat(comparisons.compare(ModelKind.DECISION, without, table).changes())
                .isEmpty();
    }

    @Test
    void reportsAFormFieldByField() {
        ModelComparison found = form("""
                {"id":"F1","type":"radio","key":"home","label":"Home?","values":[{"label":"Yes","value":"yes"}]},
                {"id":"F2","type":"textfield","key":"name","label":"Name"}""", """
                {"id":"F2","type":"textfield","key":"name","label":"Full name","validate":{"required":true},
                 "layout":{"row":"Row_1","columns":null},"properties":{"label.id":"Nama"}},
                {"id":"F1","type":"radio","key":"home","label":"Home?","values":[{"label":"Yes, own","value":"yes"}]}""");

        assertThat(found.changes())
                .extracting(ModelChange::what, ModelChange::elementId)
                .containsExactly(tuple(What.CHANGED, "F2"), tuple(What.CHANGED, "F1"));
        assertThat(found.changes().get(0).details())
                .containsExactly(
                        new Detail("label", "Name", "Full name"),
                        new Detail("validate.required", null, "true"),
                        new Detail("properties.label.id", null, "Nama"));
        assertThat(found.changes().get(1).details()).containsExactly(new Detail("option yes", "Yes", "Yes, own"));
    }

    @Test
    void reportsAFieldThatMovedAsLayoutAndOneThatMovedIntoAListAsChange() {
        String name = "{\"id\":\"F1\",\"type\":\"textfield\",\"key\":\"name\",\"label\":\"Name\"}";
        String age = "{\"id\":\"F2\",\"type\":\"number\",\"key\":\"age\",\"label\":\"Age\"}";
        String list = "{\"id\":\"L\",\"type\":\"dynamiclist\",\"path\":\"people\",\"components\":[%s]}";

        assertThat(form(name + "," + age, age + "," + name).same()).isTrue();
        assertThat(form(name + "," + age, age + "," + name).changes()).hasSize(1);
        assertThat(form(list.formatted("") + "," + name, list.formatted(name)).changes())
                .singleElement()
                .extracting(ModelChange::what, ModelChange::elementId)
                .containsExactly(What.CHANGED, "F1");
    }

    private ModelComparison process(String from, String to) {
        return comparisons.compare(ModelKind.PROCESS, bpmn(from, ""), bpmn(to, ""));
    }

    private ModelComparison decision(String from, String to) {
        return comparisons.compare(ModelKind.DECISION, dmn(from), dmn(to));
    }

    private ModelComparison form(String from, String to) {
        String form = "{\"id\":\"visit\",\"type\":\"default\",\"components\":[%s]}";
        return comparisons.compare(ModelKind.FORM, form.formatted(from), form.formatted(to));
    }

    private static String bpmn(String content, String diagram) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="t"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="process" isExecutable="true">%s</process>%s
                </definitions>""".formatted(content, diagram);
    }

    private static String dmn(String rules) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="t">
                  <decision id="triage" name="Triage"><decisionTable id="Table" hitPolicy="FIRST">
                    <input id="I1" label="Danger"><inputExpression typeRef="boolean"><text>danger</text></inputExpression></input>
                    <output id="O1" label="Priority" name="priority" typeRef="string"/>%s
                  </decisionTable></decision>
                </definitions>""".formatted(rules);
    }

    private static String rule(String id, String input, String output, String why) {
        return """
                <rule id="%s"><description>%s</description><inputEntry id="%s_in"><text>%s</text></inputEntry>
                <outputEntry id="%s_out"><text>%s</text></outputEntry></rule>""".formatted(id, why, id, input, id, output);
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> processes = Files.walk(Path.of("processes"));
                Stream<Path> forms = Files.walk(Path.of("forms"))) {
            List<Path> files = Stream.concat(processes, forms)
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .toList();
            assertThat(files).hasSizeGreaterThan(30);
            return files;
        }
    }

    private static ModelKind kind(Path file) {
        return Stream.of(ModelKind.values())
                .filter(kind -> file.toString().endsWith(kind.suffix()))
                .findFirst()
                .orElseThrow();
    }
}
