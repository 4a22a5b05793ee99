package org.throughline.engine.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.engine.vetting.VettingFixture.process;
import static org.throughline.engine.vetting.VettingFixture.refusals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.Refusal;

class FileVetterTest {

    @Test
    void everyAttributeAtFaultIsNamed() {
        String step =
                "<serviceTask id='Send' name='Send letter' camunda:class='x.Y' camunda:topic='t' camunda:foo='bar'/>";
        assertThat(refusals("a.bpmn", process(step)))
                .extracting(RefusalReason::name, RefusalReason::element, RefusalReason::refusal)
                .containsExactlyInAnyOrder(
                        tuple("Send letter", "Send", Refusal.of("class", "class")),
                        tuple("Send letter", "Send", Refusal.of("outside-worker", "topic")),
                        tuple("Send letter", "Send", Refusal.of("attribute", "foo")));
    }

    @Test
    void whatStandsWithinAStepIsNamedByTheStep() {
        String step =
                "<userTask id='Call' name='Call client'><extensionElements><camunda:connector/></extensionElements></userTask>"
                        + "<userTask id='Nameless'><potentialOwner id='Owner'/></userTask>";
        assertThat(refusals("a.bpmn", process(step)))
                .extracting(RefusalReason::name, RefusalReason::element, RefusalReason::refusal)
                .containsExactly(
                        tuple("Call client", "Call", Refusal.of("connector")),
                        tuple(null, "Owner", Refusal.of("performer")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "administrator",
                "intake , administrator",
                "administrator@north",
                "${'administrator'}",
                "${danger ? 'intake,administrator' : 'intake'}",
                "intake,#{\"administrator\"}"
            })
    void workForAdministratorsIsRefusedHoweverItIsWritten(String groups) {
        String step = "<userTask id='Call' camunda:candidateGroups='%s'/>".formatted(groups.replace("'", "&apos;"));
        assertThat(refusals("a.bpmn", process(step)))
                .extracting(RefusalReason::element, RefusalReason::refusal)
                .containsExactly(tuple("Call", Refusal.of("group-administers")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"administrators", "${administrator}", "intake,${who}", "${x == 'yes' ? 'intake' : 'supervisor'}"
            })
    void workForOthersIsNotRefused(String groups) {
        String step = "<userTask id='Call' camunda:candidateGroups='%s'/>".formatted(groups.replace("'", "&apos;"));
        assertThat(refusals("a.bpmn", process(step))).isEmpty();
    }

    @Test
    void noneOfManyFaultsIsLeftOut() {
        String steps = "<serviceTask id='S' camunda:class='x.Y'/>".repeat(120);
        assertThat(refusals("a.bpmn", process(steps))).hasSize(120);
    }

    @Test
    void aPartOfAFormIsNamedByItsLabel() {
        String form = """
                {"id": "visit", "components": [{"id": "F1", "type": "html", "label": "Map", "content": "x"},
                  {"id": "F2", "type": "textfield", "key": "a-b"}]}""";
        assertThat(refusals("visit.form", form))
                .extracting(RefusalReason::name, RefusalReason::element, RefusalReason::refusal)
                .containsExactly(
                        tuple("Map", "F1", Refusal.of("component-unknown", "html")),
                        tuple(null, "F2", Refusal.of("field-key", "a-b")));
    }
}
