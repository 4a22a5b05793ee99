package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelSources;

/** Each finding that there is has a test of its own: the kinds that the other tables of faults leave out stand here. */
class EveryFindingTest {

    private static final Pattern CODE =
            Pattern.compile("(?:error|warning)(?:OfFile)?\\(\\s*(?:[^\";()]|\\(\\))*?\"([a-z-]+)\"");

    /** Said together in one expression of {@link DecidedOnceRulesTest}. */
    private static final Set<String> SAID_TOGETHER = Set.of("default-decides", "default-goes-on");

    private static final String DUE_DATES = ModelSources.text("processes/casefile/due-dates.dmn");

    record OddModel(String said, ModelKind kind, String content) {

        @Override
        public String toString() {
            return said;
        }
    }

    private static OddModel changed(String said, String change, String to) {
        String clean = ProcessSketch.process(ProcessFaultsTest.CLEAN);
        assertThat(clean).contains(change);
        return new OddModel(said, ModelKind.PROCESS, clean.replace(change, to));
    }

    private static OddModel beside(String said, String drawn) {
        return new OddModel(
                said,
                ModelKind.PROCESS,
                ProcessSketch.process(ProcessFaultsTest.CLEAN.replace("<endEvent", drawn + "<endEvent")));
    }

    private static OddModel calling(String said, String attributes) {
        return beside(
                said, "<callActivity id=\"New\" name=\"New\" " + attributes + "/>" + ProcessSketch.flow("New", "Done"));
    }

    private static OddModel deciding(String said, String attributes) {
        return beside(
                said,
                "<businessRuleTask id=\"New\" name=\"New\" camunda:decisionRef=\"follow-up-interval\" " + attributes
                        + "/>" + ProcessSketch.flow("New", "Done"));
    }

    private static OddModel decision(String said, String content) {
        return new OddModel(said, ModelKind.DECISION, """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                  xmlns:camunda="http://camunda.org/schema/1.0/dmn">%s</definitions>""".formatted(content));
    }

    private static OddModel table(String said, String attributes, String input, String outputs, String answers) {
        String rule = answers == null
                ? ""
                : "<rule id=\"r\"><description>why</description><inputEntry><text></text></inputEntry>" + answers
                        + "</rule>";
        return decision(said, """
                <decision id="d" name="D" camunda:historyTimeToLive="P1D"><decisionTable %s>
                <input id="i"><inputExpression typeRef="integer"><text>%s</text></inputExpression></input>%s%s
                </decisionTable></decision>""".formatted(attributes, input, outputs, rule));
    }

    static Stream<OddModel> processes() {
        String choice = "<serviceTask id=\"A\" name=\"A\" camunda:delegateExpression=\"${settleReferrals}\"/>";
        String ways = ProcessSketch.flow("Agreed", "A")
                + ProcessSketch.flow("A", "New")
                + ProcessSketch.flow("Agreed", "New")
                + ProcessSketch.flow("New", "Done");
        String join =
                "<parallelGateway id=\"New\"/>" + ProcessSketch.flow("Settle", "New") + ProcessSketch.flow("Ask", "New")
                        + ProcessSketch.flow("New", "Done") + ProcessSketch.flow("New", "Settle");
        String many = IntStream.rangeClosed(0, 1_000)
                .mapToObj(i -> "<task id=\"t" + i + "\"/>")
                .collect(Collectors.joining());
        return Stream.of(
                calling("called-process-computed at New", "calledElement=\"${x}\""),
                calling(
                        "called-process-not-latest at New",
                        "calledElement=\"closure\" camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\"1\""),
                calling("calls-itself at New", "calledElement=\"sketch\""),
                deciding(
                        "decision-not-latest at New",
                        "camunda:decisionRefBinding=\"version\" camunda:decisionRefVersion=\"1\""),
                deciding("decision-result-lost at New", ""),
                deciding("version-not-drawn at New", "camunda:decisionRefBinding=\"deployment\""),
                changed("end-missing at sketch", "<endEvent id=\"Done\" name=\"Done\"/>", ""),
                changed("form-foreign at Ask", "camunda:dueDate=", "camunda:formKey=\"x\" camunda:dueDate="),
                beside("gateway-join-fork at New", join),
                beside("join-not-async at New", join),
                beside("join-starves at New", "<parallelGateway id=\"New\"/>" + choice + ways),
                changed(
                        "loop-marker at Settle",
                        "camunda:delegateExpression=\"${settleReferrals}\"/>",
                        "camunda:delegateExpression=\"${settleReferrals}\"><standardLoopCharacteristics/></serviceTask>"),
                changed("not-drawn at Settle", "bpmnElement=\"Settle\"", "bpmnElement=\"Gone\""),
                changed("overlapping at Begin", "x=\"200\"", "x=\"0\""),
                changed("process-not-executable at sketch", "isExecutable=\"true\"", "isExecutable=\"false\""),
                changed(
                        "several-processes at other",
                        "<process id=",
                        "<process id=\"other\" name=\"Other\"/><process id="),
                changed("stage-missing at sketch", "name=\"stage\"", "name=\"stages\""),
                changed("stage-unknown at sketch", "value=\"plan\"", "value=\"planning\""),
                changed(
                        "cause-twice at M2",
                        "<process id=\"sketch\"",
                        "<message id=\"M1\" name=\"N\"/><message id=\"M2\" name=\"N\"/>"
                                + "<process id=\"other\"><receiveTask id=\"R1\" messageRef=\"M1\"/>"
                                + "<receiveTask id=\"R2\" messageRef=\"M2\"/></process><process id=\"sketch\""),
                beside("flow-backwards at Done_Settle", ProcessSketch.flow("Done", "Settle")),
                beside("process-too-large at null", many));
    }

    static Stream<OddModel> decisions() {
        String one = "<output id=\"o\" name=\"answer\"/>";
        String answer = "<outputEntry><text>1</text></outputEntry>";
        return Stream.of(
                table(
                        "aggregation-of-several at d",
                        "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
                        "age",
                        one + "<output id=\"p\" name=\"more\"/>",
                        answer + answer),
                table("answer-empty at r", "", "age", one, "<outputEntry><text></text></outputEntry>"),
                table("cells-missing at r", "", "age", one, ""),
                table("input-unreadable at i", "", "age +", one, answer),
                table("output-twice at p", "", "age", one + "<output id=\"p\" name=\"answer\"/>", answer + answer),
                table("output-unnamed at p", "", "age", one + "<output id=\"p\"/>", answer + answer),
                table("table-without-output at d", "", "age", "", ""),
                table("table-without-rules at d", "", "age", one, null),
                decision(
                        "decision-empty at d",
                        "<decision id=\"d\" name=\"D\"><literalExpression><text></text></literalExpression></decision>"),
                decision("decision-none at null", ""),
                new OddModel(
                        "table-gap-stops at due-dates",
                        ModelKind.DECISION,
                        DUE_DATES.substring(0, DUE_DATES.lastIndexOf("<rule "))
                                + DUE_DATES.substring(DUE_DATES.lastIndexOf("</rule>") + 7)));
    }

    static Stream<OddModel> forms() {
        String fields = IntStream.rangeClosed(0, 500)
                .mapToObj(i -> "{\"id\": \"f%d\", \"type\": \"textfield\", \"key\": \"k%d\"}".formatted(i, i))
                .collect(Collectors.joining(","));
        return Stream.of(new OddModel(
                "form-too-large at null", ModelKind.FORM, "{\"id\": \"large\", \"components\": [" + fields + "]}"));
    }

    @ParameterizedTest
    @MethodSource({"processes", "decisions", "forms"})
    void whatIsOddIsSaidAtItsElement(OddModel odd) {
        assertThat(ShippedLibrary.checks().of(odd.kind(), odd.content(), List.of(ProcessSketch.ASKED)))
                .extracting(ProcessSketch::said)
                .anyMatch(said -> said.startsWith(odd.said()));
    }

    @Test
    void everyFindingHasATestThatNamesIt() {
        String tests = String.join("\n", ModelSources.sources("src/test/java/org/throughline/modelcheck"));
        List<String> codes = ModelSources.sources("src/main/java/org/throughline/modelcheck").stream()
                .flatMap(source -> CODE.matcher(source).results())
                .map(found -> found.group(1))
                .filter(code -> !SAID_TOGETHER.contains(code))
                .distinct()
                .toList();
        assertThat(codes).hasSizeGreaterThan(140).allMatch(code -> Pattern.compile("(?<![a-z-])" + code + "(?![a-z-])")
                .matcher(tests)
                .find());
    }
}
