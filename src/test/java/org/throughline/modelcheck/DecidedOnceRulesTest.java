package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.engine.ModelFile;
import org.throughline.model.ModelReader;
import org.throughline.model.ModelSources;
import org.throughline.model.ProcessModel;
import org.throughline.model.SequenceFlow;

/** No gateway may go on with an answer that it does not know, and no form may offer an answer that nothing knows. */
class DecidedOnceRulesTest {

    private static final String REVIEW_PLAN = "forms/careplan/review-plan.form";
    private static final String REVIEW_PROGRESS = "forms/followup/review-progress.form";
    private static final String LIFECYCLE = "processes/casefile/case-lifecycle.bpmn";

    /**
     * Whoever is taken on can still be answered otherwise; a call is returned by somebody either way; whoever acts on a
     * result, the step behind asks for their licence.
     */
    private static final Set<String> HARMLESS = Set.of(
            "FromScreeningResultToAccepted", "FromCaseHandedOverToReturnCall", "FromKeptToLicensedToActOnResult");

    record Turned(String file, String gateway, SequenceFlow flow) {

        @Override
        public String toString() {
            return gateway + " to " + flow.name();
        }
    }

    static Stream<Turned> everyOtherWay() {
        List<Turned> turned = new ArrayList<>();
        ModelSources.processes().forEach((file, text) -> {
            ProcessModel processModel = new ModelReader().process(text);
            processModel.flows().stream()
                    .filter(flow -> flow.condition() != null && !HARMLESS.contains(flow.id()))
                    .forEach(flow -> turned.add(new Turned(file, flow.source(), flow)));
        });
        assertThat(turned).hasSizeGreaterThan(25);
        return turned.stream();
    }

    @ParameterizedTest
    @MethodSource("everyOtherWay")
    void aDefaultThatIsTurnedToAnotherAnswerIsAnError(Turned turned) {
        String text = turnedTo(turned.flow(), ModelSources.text(turned.file()));
        assertThat(check(new ModelFile(turned.file(), text)))
                .anyMatch(said -> said.matches("ERROR [a-z-]+ default-(decides|goes-on) at " + turned.gateway()));
    }

    /** The other way is taken by default, and the one that was asks for something. */
    private static String turnedTo(SequenceFlow flow, String text) {
        String unconditional = Pattern.compile(
                        "(<bpmn:sequenceFlow id=\"" + flow.id()
                                + "\"[^>]*>)\\s*<bpmn:conditionExpression.*?</bpmn:conditionExpression>",
                        Pattern.DOTALL)
                .matcher(text)
                .replaceFirst("$1");
        Matcher gateway = Pattern.compile("id=\"" + flow.source() + "\"[^>]*default=\"([^\"]*)")
                .matcher(text);
        assertThat(gateway.find()).isTrue();
        return unconditional
                .replaceFirst(
                        "(id=\"" + flow.source() + "\"[^>]*default=\")[^\"]*",
                        "$1" + Matcher.quoteReplacement(flow.id()))
                .replaceFirst(
                        "(<bpmn:sequenceFlow id=\"" + gateway.group(1) + "\"[^>]*?) ?/>",
                        "$1" + Matcher.quoteReplacement(asking(flow)));
    }

    private static String asking(SequenceFlow flow) {
        String another = flow.condition()
                .replaceAll("'[^']*'", "'something-else'")
                .replace("== true", "== !")
                .replace("== false", "== true")
                .replace("== !", "== false");
        return "><bpmn:conditionExpression>" + another + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    @Test
    void anAnswerThatTheProgramCannotActUponIsAnErrorAtItsField() {
        assertThat(check(withOption(REVIEW_PLAN, "return", "defer")))
                .contains("ERROR review-plan option-refused at Field_review_plan_decision");
    }

    @Test
    void anAnswerThatNoGatewayAsksForIsAnErrorAtItsFieldAndAtItsTask() {
        assertThat(check(withOption(REVIEW_PROGRESS, "reassess", "join-group")))
                .contains(
                        "ERROR review-progress option-unknown at Field_review_progress_reviewDecision",
                        "ERROR follow-up answer-unasked at ReviewProgress");
    }

    @Test
    void anAnswerForWhichAWayIsDrawnNeedsNoJava() {
        String lifecycle = ModelSources.text(LIFECYCLE);
        String asked = lifecycle.replace("${reviewDecision == 'reassess'}", "${reviewDecision == 'join-group'}");
        assertThat(asked).isNotEqualTo(lifecycle);
        assertThat(check(withOption(REVIEW_PROGRESS, "reassess", "join-group"), new ModelFile(LIFECYCLE, asked)))
                .noneMatch(said -> said.contains("option-unknown") || said.contains("answer-unasked"));
    }

    @Test
    void ofAnswersThatOnlyDrawnWaysKnowOneMayBeLeftToTheDefault() {
        String yesNo = ProcessSketch.ASKED.content();
        String three = yesNo.replace(
                "{\"label\": \"No\"", "{\"label\": \"Perhaps\", \"value\": \"perhaps\"}, {\"label\": \"No\"");
        assertThat(checkTaskAsking(yesNo)).isEmpty();
        assertThat(checkTaskAsking(three)).containsExactly("answer-unasked at Ask");
    }

    private static List<String> checkTaskAsking(String form) {
        String process =
                ProcessSketch.process("<startEvent id=\"Begin\" name=\"Begins\"/>" + ProcessSketch.work("Ask", "asked")
                        + "<exclusiveGateway id=\"Agreed\" name=\"Agreed?\" default=\"Agreed_Done\"/>"
                        + "<endEvent id=\"Done\" name=\"Done\"/>"
                        + ProcessSketch.flow("Begin", "Ask")
                        + ProcessSketch.flow("Ask", "Agreed")
                        + ProcessSketch.flow("Agreed", "Ask", "No", "${agreed == 'no'}")
                        + "<sequenceFlow id=\"Agreed_Done\" name=\"Yes\" sourceRef=\"Agreed\" targetRef=\"Done\"/>");
        return ProcessSketch.check(process, ShippedLibrary.with(new ModelFile("asked.form", form))).stream()
                .map(ProcessSketch::said)
                .toList();
    }

    @Test
    void whatTheGatewaysOfTheFirstDrawingsAskForIsStillProvided() throws IOException {
        try (Stream<Path> first = Files.list(Path.of("src/test/resources/models/first"))) {
            assertThat(first.toList()).hasSize(6).allSatisfy(file -> assertThat(
                            ProcessSketch.check(ModelSources.text(file.toString()), ShippedLibrary.shipped()))
                    .extracting(ProcessSketch::said)
                    .noneMatch(said -> said.matches("(condition-un|answer-never|expression-un|input-un).*")));
        }
    }

    /** The form with one more option after that one. */
    private static ModelFile withOption(String file, String after, String added) {
        String text = ModelSources.text(file);
        String changed = text.replaceFirst(
                "(\"value\": \"" + after + "\"\\s*})", "$1, {\"label\": \"More\", \"value\": \"" + added + "\"}");
        assertThat(changed).isNotEqualTo(text);
        return new ModelFile(file, changed);
    }

    private static List<String> check(ModelFile... files) {
        return ShippedLibrary.findings(files).stream()
                .map(finding -> finding.severity() + " " + finding.model() + " " + ProcessSketch.said(finding))
                .toList();
    }
}
