package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelSources;
import org.throughline.modelcheck.Finding.Severity;

/** What is drawn together is looked at together, and against what is published. */
class RedesignChecksTest {

    private static final Pattern CODE =
            Pattern.compile("(?:error|warning)(?:OfFile)?\\(\\s*(?:[^\";()]|\\(\\))*?\"([a-z-]+)\"");

    private static final String REVIEW = "forms/followup/review-progress.form";
    private static final String FOLLOW_UP = "processes/followup/follow-up.bpmn";
    private static final String LIFECYCLE = "processes/casefile/case-lifecycle.bpmn";

    private static ModelFile drawn(String file, String change, String to) {
        String text = ModelSources.text(file);
        assertThat(text).contains(change);
        return new ModelFile(file, text.replace(change, to));
    }

    private static List<String> check(ModelFile... files) {
        return ShippedLibrary.findings(files).stream()
                .map(finding -> finding.severity() + " " + finding.model() + " " + ProcessSketch.said(finding))
                .toList();
    }

    @Test
    void theShippedModelsImportedAsTheyAreHaveNoFindings() {
        ModelFile[] all = Stream.of(ModelSources.processes(), ModelSources.decisions(), ModelSources.forms())
                .flatMap(files -> files.entrySet().stream())
                .map(file -> new ModelFile(file.getKey(), file.getValue()))
                .toArray(ModelFile[]::new);
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(check(all)).isEmpty();
    }

    @Test
    void aFieldTakenFromAFormIsMissedInThePublishedProcessThatRoutesByIt() {
        assertThat(check(drawn("forms/intake/social-history.form", "\"childrenInHousehold\"", "\"children\"")))
                .contains("WARNING case-lifecycle answer-unprovided at Intake");
        assertThat(check(drawn("forms/careplan/client-agreement.form", "\"agreed\"", "\"agreement\"")))
                .contains("WARNING client-agreement field-removed at null");
    }

    @Test
    void anOptionTakenFromAFormLeavesAWayThatIsNeverTaken() {
        assertThat(check(drawn(REVIEW, "\"reassess\"", "\"assess-again\"")))
                .anyMatch(said -> said.startsWith("WARNING case-lifecycle answer-never-given")
                        || said.startsWith("WARNING follow-up answer-never-given")
                        || said.startsWith("WARNING review-progress options-changed"));
    }

    @Test
    void aNewTaskWithItsNewFormIsWholeWhereBothAreDrawn() {
        ModelFile visit = new ModelFile("forms/casefile/home-visit.form", """
                {"id": "home-visit", "type": "default", "components": [{"id": "f1", "type": "textarea", "key": "seen",
                 "label": "What was seen", "properties": {"label.id": "Yang terlihat"}}]}""");
        ModelFile lifecycle = withHomeVisit();
        assertThat(check(visit, lifecycle)).isEmpty();
        assertThat(check(lifecycle)).containsExactly("ERROR case-lifecycle form-unknown at HomeVisit");
    }

    /** Between the assignment and the assessment, drawn into the picture too. */
    private static ModelFile withHomeVisit() {
        String text = ModelSources.text(LIFECYCLE);
        String work = ProcessSketch.work("HomeVisit", "home-visit")
                .replaceAll("<(/?)(userTask|extensionElements|timer|timeDate)", "<$1bpmn:$2");
        return new ModelFile(
                LIFECYCLE,
                text.replace(
                                "sourceRef=\"RecordAssignment\" targetRef=\"EnterAssessment\"",
                                "sourceRef=\"RecordAssignment\" targetRef=\"HomeVisit\"")
                        .replace(
                                "<bpmn:callActivity id=\"Assessment\"",
                                work
                                        + "<bpmn:sequenceFlow id=\"New\" sourceRef=\"HomeVisit\" targetRef=\"EnterAssessment\"/>"
                                        + "<bpmn:callActivity id=\"Assessment\"")
                        .replace("</bpmndi:BPMNPlane>", """
                                <bpmndi:BPMNShape id="a" bpmnElement="HomeVisit"><dc:Bounds x="-900" y="0" width="100" height="80"/>
                                </bpmndi:BPMNShape><bpmndi:BPMNEdge id="b" bpmnElement="New"/></bpmndi:BPMNPlane>"""));
    }

    @Test
    void aFormBetweenATaskAndTheStepThatReadsItsAnswersIsReported() {
        String text = ModelSources.text("processes/careplan/plan.bpmn");
        ModelFile plan = new ModelFile(
                "processes/careplan/plan.bpmn", text.replace("formRef=\"draft-plan\"", "formRef=\"review-progress\""));
        assertThat(check(plan)).contains("ERROR plan answers-of-another-form at RecordDraft");
    }

    @Test
    void aMessageThatIsNoLongerPassedOnIsMissedWhereItIsNeeded() {
        assertThat(check(
                        drawn(LIFECYCLE, "<camunda:in source=\"plannedServiceId\" target=\"plannedServiceId\" />", "")))
                .contains("ERROR referral input-unprovided at OpenReferral");
    }

    @Test
    void whatCannotBeReadIsSaidOfTheFile() {
        assertThat(ShippedLibrary.checks().of(ModelKind.PROCESS, "<nothing", List.of()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(ShippedLibrary.text(finding, Locale.ENGLISH)).contains("line 1");
                });
    }

    @Test
    void aTickOnAWarningStays() {
        ModelFile file = drawn(FOLLOW_UP, "camunda:formRefBinding=\"latest\"", "camunda:formRefBinding=\"deployment\"");
        List<Finding> once = ShippedLibrary.findings(file);
        List<Finding> again = ShippedLibrary.findings(file);
        assertThat(once).isNotEmpty().isEqualTo(again).extracting(Finding::key).doesNotHaveDuplicates();
    }

    @Test
    void aRuleThatFailsIsSaidOfTheFileAndTakesNothingElseAway() {
        ModelChecks failing = ShippedLibrary.checks((form, context, findings) -> {
            findings.errorOfFile("form-id", "found before");
            throw new IllegalStateException("not foreseen");
        });
        assertThat(failing.of(List.of(drawn(REVIEW, "review-progress", "review-progress"))))
                .extracting(Finding::code)
                .containsExactly("form-id", "check-failed");
    }

    @Test
    void everyFaultIsSaidInBothLanguages() {
        List<String> codes = ModelSources.sources("src/main/java/org/throughline/modelcheck").stream()
                .flatMap(source -> CODE.matcher(source).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(codes).hasSizeGreaterThan(110).allSatisfy(code -> {
            for (String language : List.of("modelcheck", "modelcheck_id")) {
                assertThat(ModelSources.text("src/main/resources/messages/" + language + ".properties"))
                        .contains("\nfinding." + code + "=");
            }
        });
    }
}
