package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ModelFile;
import org.throughline.model.ModelSources;

/** What an interrupting event stops besides the work that it is drawn at is said at the event. */
class CancelledWorkRuleTest {

    private static final String LIFECYCLE = "processes/casefile/case-lifecycle.bpmn";
    private static final String SAFETY = "processes/safety/safety-response.bpmn";

    private static final String MESSAGE = "<messageEventDefinition messageRef=\"M\"/>";

    /** A message stops the work, within which another message wakes something of its own. */
    private static final String WORK = "<startEvent id=\"Begin\" name=\"Begins\"/>"
            + "<subProcess id=\"Work\" name=\"Work\"><startEvent id=\"In\" name=\"In\"/>"
            + ProcessSketch.work("Ask", "client-agreement")
            + "<endEvent id=\"Out\" name=\"Out\"/>"
            + "<subProcess id=\"Beside\" name=\"Go on beside\" triggeredByEvent=\"true\">"
            + "<startEvent id=\"Woken\" name=\"Woken\" isInterrupting=\"false\">" + MESSAGE + "</startEvent>"
            + "<serviceTask id=\"Settle\" name=\"Settle\" camunda:delegateExpression=\"${settleReferrals}\"/>"
            + "<endEvent id=\"Settled\" name=\"Settled\"/>" + ProcessSketch.flow("Woken", "Settle")
            + ProcessSketch.flow("Settle", "Settled")
            + "</subProcess>" + ProcessSketch.flow("In", "Ask") + ProcessSketch.flow("Ask", "Out") + "</subProcess>"
            + "<boundaryEvent id=\"Stop\" name=\"Stops\" attachedToRef=\"Work\">" + MESSAGE + "</boundaryEvent>"
            + "<endEvent id=\"Done\" name=\"Done\"/>"
            + ProcessSketch.flow("Begin", "Work") + ProcessSketch.flow("Work", "Done")
            + ProcessSketch.flow("Stop", "Done");

    /** Two people at work at once; the end of one ends it all. */
    private static final String FORK = "<startEvent id=\"Begin\" name=\"Begins\"/>"
            + "<parallelGateway id=\"Both\" name=\"What at once?\"/>"
            + ProcessSketch.work("One", "client-agreement")
            + ProcessSketch.work("Other", "client-agreement")
            + "<endEvent id=\"Done\" name=\"Done\"><terminateEventDefinition/></endEvent>"
            + "<endEvent id=\"Else\" name=\"Else\"/>"
            + ProcessSketch.flow("Begin", "Both") + ProcessSketch.flow("Both", "One")
            + ProcessSketch.flow("Both", "Other")
            + ProcessSketch.flow("One", "Done") + ProcessSketch.flow("Other", "Else");

    @Test
    void whatGoesOnBesideTheStoppedWorkIsNamed() {
        assertThat(ProcessSketch.check(ProcessSketch.process(WORK), ShippedLibrary.shipped()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                    assertThat(ProcessSketch.said(finding)).isEqualTo("cancels-work-beside at Stop");
                    assertThat(ShippedLibrary.text(finding, Locale.ENGLISH)).contains("Go on beside");
                    assertThat(ShippedLibrary.text(finding, Locale.forLanguageTag("id")))
                            .contains("Go on beside");
                });
    }

    @Test
    void whoeverMeansItSaysSoAtTheEvent() {
        String meant = WORK.replace(
                "attachedToRef=\"Work\">",
                "attachedToRef=\"Work\"><extensionElements><camunda:properties><camunda:property name=\"cancels\" value=\"Beside\"/>"
                        + "</camunda:properties></extensionElements>");
        assertThat(ProcessSketch.check(ProcessSketch.process(meant), ShippedLibrary.shipped()))
                .isEmpty();
    }

    @Test
    void anEventThatStopsNothingNeedsNoWord() {
        String gentle = WORK.replace("attachedToRef=\"Work\"", "attachedToRef=\"Work\" cancelActivity=\"false\"");
        assertThat(ProcessSketch.check(ProcessSketch.process(gentle), ShippedLibrary.shipped()))
                .isEmpty();
    }

    @Test
    void anEndForAllStopsWhatSomebodyElseIsDoing() {
        assertThat(ProcessSketch.check(ProcessSketch.process(FORK), ShippedLibrary.shipped()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(ProcessSketch.said(finding)).isEqualTo("cancels-work-beside at Done");
                    assertThat(finding.args()).containsExactly("Other");
                });
    }

    /** Without the guard in {@code InterruptingEvent.branches} the check itself failed, and said nothing at all. */
    @Test
    void anEdgeEventAtAStepThatIsNotThereDoesNotKeepTheRestFromBeingChecked() {
        String lost = FORK
                + "<boundaryEvent id=\"Lost\" name=\"Lost\" attachedToRef=\"Nowhere\" cancelActivity=\"false\">"
                + MESSAGE
                + "</boundaryEvent>" + ProcessSketch.flow("Lost", "Else");
        assertThat(ProcessSketch.check(ProcessSketch.process(lost), ShippedLibrary.shipped()))
                .extracting(ProcessSketch::said)
                .contains("cancels-work-beside at Done");
    }

    @Test
    void theLifecycleAsItWasStoppedAReportOnSomebodysSafety() {
        ModelFile before =
                new ModelFile(LIFECYCLE, ModelSources.text("src/test/resources/models/case-lifecycle-before.bpmn"));
        assertThat(errors(before)).contains("case-lifecycle cancels-owed-work at ContactHasEnded");
    }

    @Test
    void aCallThatLeadsToWhatIsOwedIsNotStoppedEither() {
        ModelFile referral = drawn(
                "processes/referral/referral.bpmn",
                "</bpmn:process>",
                "<bpmn:callActivity id=\"Report\" name=\"Report\" calledElement=\"safety-response\" camunda:calledElementBinding=\"latest\"/></bpmn:process>");
        assertThat(errors(referral)).contains("case-lifecycle cancels-owed-work at ContactHasEnded");
    }

    @Test
    void nothingWithinTheReportLeadsAroundIt() {
        assertThat(errors(drawn(SAFETY, " cancelActivity=\"false\"", "")))
                .containsExactly("safety-response cancels-owed-work at WrittenReportLate");
    }

    private static List<String> errors(ModelFile file) {
        return ShippedLibrary.findings(file).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> finding.model() + " " + ProcessSketch.said(finding))
                .toList();
    }

    private static ModelFile drawn(String file, String change, String to) {
        String text = ModelSources.text(file);
        assertThat(text).contains(change);
        return new ModelFile(file, text.replace(change, to));
    }
}
