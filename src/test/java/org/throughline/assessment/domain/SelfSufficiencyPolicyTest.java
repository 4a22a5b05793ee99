package org.throughline.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.assessment.domain.Instrument.Domain;
import org.throughline.shared.FormAnswers;

class SelfSufficiencyPolicyTest {

    private final Instruments instruments = new Instruments();

    @Test
    void theScoreIsTheMeanOfWhatWasAskedToOneDecimal() {
        assertThat(SelfSufficiencyPolicy.mean(Map.of("housing", 1, "food", 2, "income", 2)))
                .isEqualTo(1.7);
    }

    @Test
    void whereNothingWasAskedNothingSpeaksForANeed() {
        assertThat(SelfSufficiencyPolicy.mean(Map.of())).isEqualTo(5.0);
        assertThat(SelfSufficiencyPolicy.suggestedNeeds(instruments.domains(), Map.of()))
                .isEmpty();
    }

    @Test
    void lowDomainsSuggestNeedsTheMostSevereFirst() {
        List<Domain> needs = SelfSufficiencyPolicy.suggestedNeeds(
                instruments.domains(), Map.of("housing", 3, "income", 1, "food", 4, "health", 1));

        assertThat(needs).extracting(Domain::id).containsExactly("income", "health", "housing");
        assertThat(SelfSufficiencyPolicy.severity(1)).isEqualTo(5);
    }

    @Test
    void highDomainsSuggestStrengths() {
        assertThat(SelfSufficiencyPolicy.suggestedStrengths(Map.of("food", 4, "income", 3)))
                .containsExactly("food");
    }

    @Test
    void safetyAtItsLowestIsDanger() {
        assertThat(SelfSufficiencyPolicy.showsDanger(Map.of("safety", 1))).isTrue();
        assertThat(SelfSufficiencyPolicy.showsDanger(Map.of("safety", 2, "housing", 1)))
                .isFalse();
    }

    @Test
    void scoresAreReadFromTheFieldsOfTheInterviewInTheOrderOfTheInstruments() {
        FormAnswers answers = new FormAnswers(Map.of("mentalHealth", "2", "housing", "4", "notes", "…"));

        assertThat(instruments.scoresIn(answers))
                .containsExactly(Map.entry("housing", 4), Map.entry("mental-health", 2));
    }
}
