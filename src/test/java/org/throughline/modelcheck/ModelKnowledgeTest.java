package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelSources;
import org.throughline.shared.Language;

/** What a redesign takes away from those who decide by it, in the words of the work. */
class ModelKnowledgeTest {

    private static final String TRIAGE = "processes/casefile/triage.dmn";
    private static final String HISTORY = "forms/intake/social-history.form";
    private static final String LIFECYCLE = "processes/casefile/case-lifecycle.bpmn";
    private static final String DUE_DATES = "processes/casefile/due-dates.dmn";

    private static List<LostKnowledge> lost(Language language, String file, String change, String to) {
        String text = ModelSources.text(file);
        assertThat(text).contains(change);
        return ShippedLibrary.knowledge().lost(List.of(new ModelFile(file, text.replace(change, to))), language);
    }

    private static LostKnowledge triage(String... questions) {
        return new LostKnowledge(ModelKind.DECISION, "triage", "Triage", null, null, true, List.of(questions));
    }

    @Test
    void aTableThatIsDrawnAsItIsLosesNothing() {
        String text = ModelSources.text(TRIAGE);
        for (Language language : Language.values()) {
            assertThat(ShippedLibrary.knowledge().lost(List.of(new ModelFile(TRIAGE, text)), language))
                    .isEmpty();
        }
    }

    @Test
    void triageThatReadsDangerNoMoreWillNoLongerKnowOfDanger() {
        assertThat(lost(Language.ENGLISH, TRIAGE, "<text>immediateDanger</text>", "<text>source</text>"))
                .containsExactly(triage("Immediate danger"));
        assertThat(lost(Language.INDONESIAN, TRIAGE, "<text>immediateDanger</text>", "<text>source</text>"))
                .singleElement()
                .satisfies(one -> assertThat(one.questions())
                        .singleElement()
                        .asString()
                        .containsIgnoringCase("bahaya")
                        .doesNotContain("immediateDanger"));
    }

    @Test
    void aQuestionThatIsNoLongerAskedIsMissedByTheTableThatReadsItOverACall() {
        assertThat(lost(Language.ENGLISH, LIFECYCLE, "target=\"childrenInHousehold\"", "target=\"children\""))
                .containsExactly(triage("Children in the household"));
    }

    @Test
    void aFormThatAsksItUnderAnotherNameTakesItFromTheTable() {
        assertThat(lost(Language.ENGLISH, TRIAGE, "<text>presentingProblem</text>", "<text>source</text>"))
                .containsExactly(triage("Presenting problem"));
    }

    @Test
    void aTableThatOnlyTheProgramAsksLosesTheColumnThatIsGone() {
        assertThat(lost(Language.ENGLISH, DUE_DATES, "<text>riskLevel</text>", "<text>priority</text>"))
                .containsExactly(new LostKnowledge(
                        ModelKind.DECISION, "due-dates", "Due dates", null, null, true, List.of("Risk level")));
    }

    @Test
    void aWayThatDividesByAnAnswerSaysWhatNobodyKnowsAnyMore() {
        String recorded = "camunda:delegateExpression=\"${logContact}\"";
        assertThat(lost(
                        Language.ENGLISH,
                        "processes/followup/follow-up.bpmn",
                        recorded,
                        recorded.replace("logContact", "scheduleFollowUp")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(ModelKind.PROCESS);
                    assertThat(one.stepName()).isEqualTo("Reached, or no attempts left?");
                    assertThat(one.asked()).isTrue();
                    assertThat(one.questions())
                            .containsExactly("Whether the case is reviewed now or the client tried again");
                });
    }

    @Test
    void aTableThatNoStepAsksAnyMoreIsNamed() {
        assertThat(lost(
                        Language.ENGLISH,
                        LIFECYCLE,
                        "camunda:decisionRef=\"triage\"",
                        "camunda:decisionRef=\"risk-level\""))
                .filteredOn(one -> one.model().equals("triage"))
                .singleElement()
                .satisfies(one -> assertThat(one.asked()).isFalse());
    }
}
