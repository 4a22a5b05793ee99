package org.throughline.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.engine.FormTrials.FormField;
import org.throughline.migration.FormEffect.FieldName;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormAnswers;

class FormDifferencesTest {

    private static final List<FormField> BEFORE = List.of(
            field("notes", "textarea", false),
            field("count", "textfield", false),
            field("kind", "select", true),
            field("household[].name", "textfield", true),
            field("household[].born", "datetime date", false));

    private static final List<FormField> AFTER = List.of(
            field("count", "number", false),
            field("kind", "select", true),
            field("household[].name", "textfield", true),
            field("risk", "select", true));

    private final FormDifferences differences = FormDifferences.between(BEFORE, AFTER);

    @Test
    void knowsWhatIsGoneWhatTakesAnotherAnswerAndWhatIsNewlyOwed() {
        assertThat(differences.gone()).extracting(FieldName::path).containsExactly("notes", "household[].born");
        assertThat(differences.retyped()).extracting(FieldName::path).containsExactly("count");
        assertThat(differences.required()).extracting(FieldName::label).containsExactly("Label of risk");
    }

    @Test
    void aQuestionThatMayNotBeLeftOpenAnyMoreIsNewlyOwed() {
        assertThat(FormDifferences.between(
                                List.of(field("risk", "select", false)), List.of(field("risk", "select", true)))
                        .required())
                .extracting(FieldName::path)
                .containsExactly("risk");
    }

    @Test
    void theSameFormAsksNothingOtherwise() {
        assertThat(FormDifferences.between(BEFORE, BEFORE))
                .isEqualTo(new FormDifferences(List.of(), List.of(), List.of()));
    }

    @Test
    void onlyWhatSomebodyHadAnsweredIsLost() {
        assertThat(lost(Map.of("kind", "a"))).isEmpty();
        assertThat(lost(Map.of("notes", " "))).isEmpty();
        assertThat(lost(Map.of("notes", "Seen"))).containsExactly("notes");
        assertThat(lost(Map.of("household", List.of(Map.of("name", "Ana"))))).isEmpty();
        assertThat(lost(Map.of("household", List.of(Map.of("name", "Ana"), Map.of("born", "2020-01-02")))))
                .containsExactly("household[].born");
    }

    @Test
    void anAnswerOfAnotherKindIsLostOnlyWhereTheNewKindRefusesIt() {
        FormAnswers typed = new FormAnswers(Map.of("count", "three"));
        assertThat(differences.lost(typed, List.of())).isEmpty();
        assertThat(differences.lost(typed, List.of(error("count"))))
                .extracting(FieldName::path)
                .containsExactly("count");
        assertThat(differences.unfit(typed, List.of(error("count")))).isEmpty();
    }

    @Test
    void anAnswerDoesNotFitWhereItWasGoodBeforeAndIsRefusedNow() {
        FormAnswers typed =
                new FormAnswers(Map.of("kind", "b", "household", List.of(Map.of("name", "A"), Map.of("name", "B"))));
        List<FieldError> refused = FormDifferences.newlyRefused(
                List.of(error("household[0].name")), List.of(error("kind"), error("household[1].name"), error("risk")));
        assertThat(differences.unfit(typed, refused)).containsExactly(error("kind"));
    }

    @Test
    void aListThatIsGoneAsAWholeIsLostAndNotAlsoUnfit() {
        FormDifferences without = FormDifferences.between(BEFORE, BEFORE.subList(0, 3));
        FormAnswers typed = new FormAnswers(Map.of("household", List.of(Map.of("name", "Ana"))));
        List<FieldError> refused = List.of(error("household"));
        assertThat(without.lost(typed, refused)).extracting(FieldName::path).containsExactly("household[].name");
        assertThat(without.unfit(typed, refused)).isEmpty();
    }

    private List<String> lost(Map<String, Object> typed) {
        return differences.lost(new FormAnswers(typed), List.of()).stream()
                .map(FieldName::path)
                .toList();
    }

    private static FormField field(String path, String type, boolean required) {
        return new FormField(path, "Label of " + path, type, required);
    }

    private static FieldError error(String path) {
        return new FieldError(path, "is not in order");
    }
}
