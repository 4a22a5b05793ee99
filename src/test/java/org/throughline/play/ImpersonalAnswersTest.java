package org.throughline.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.model.FormModel;
import org.throughline.model.ModelReader;

/** Nothing by which somebody could be known comes from a past case into a play. */
class ImpersonalAnswersTest {

    private static final String FORM = """
            {"id": "visit", "type": "default", "components": [
              {"id": "a", "type": "checkbox", "key": "danger"},
              {"id": "b", "type": "number", "key": "children"},
              {"id": "c", "type": "radio", "key": "safety", "values": [{"value": "arranged"}, {"value": "any-time"}]},
              {"id": "d", "type": "checklist", "key": "needs", "values": [{"value": "food"}, {"value": "rent"}]},
              {"id": "e", "type": "select", "key": "worker", "valuesKey": "workers"},
              {"id": "f", "type": "textfield", "key": "street", "validate": {"required": true}},
              {"id": "g", "type": "textarea", "key": "story"},
              {"id": "h", "type": "textfield", "key": "mail",
                "validate": {"required": true, "validationType": "email"}},
              {"id": "i", "type": "datetime", "key": "seenAt"},
              {"id": "j", "type": "datetime", "key": "childBirthDay"},
              {"id": "k", "type": "number", "key": "phone"},
              {"id": "o", "type": "number", "key": "age"},
              {"id": "l", "type": "dynamiclist", "path": "members", "components": [
                {"id": "m", "type": "textfield", "key": "name", "validate": {"required": true}},
                {"id": "n", "type": "radio", "key": "relation", "values": [{"value": "child"}]}]}]}
            """;

    private final FormModel form = new ModelReader().form(FORM);

    @Test
    void flagsNumbersChoicesOfTheFormAndDaysOfTheWorkAreKept() {
        assertThat(ImpersonalAnswers.of(
                        form,
                        Map.of(
                                "danger",
                                true,
                                "children",
                                3L,
                                "safety",
                                "arranged",
                                "needs",
                                List.of("food", "the rent of Ms Lockridge"),
                                "seenAt",
                                "today+30")))
                .isEqualTo(Map.of(
                        "danger",
                        true,
                        "children",
                        3L,
                        "safety",
                        "arranged",
                        "needs",
                        List.of("food"),
                        "seenAt",
                        "today+30"));
    }

    @Test
    void wordsNamesNumbersToCallPeopleAndDaysOfBirthAreLeftOut() {
        assertThat(ImpersonalAnswers.of(
                        form,
                        Map.of(
                                "worker", "wilma",
                                "street", "12 Mill Lane",
                                "story", "She fled",
                                "mail", "june@mail.example",
                                "safety", "call only June",
                                "seenAt", "today-12000",
                                "childBirthDay", "today-300",
                                "phone", 5550100L,
                                "age", 34L)))
                .isEmpty();
    }

    @Test
    void rowsKeepWhatWasChosenInThemAndGetInventedWords() {
        Map<String, Object> kept = ImpersonalAnswers.of(
                form, Map.of("members", List.of(Map.of("name", "June Lockridge", "relation", "child"))));

        assertThat(kept).isEqualTo(Map.of("members", List.of(Map.of("relation", "child"))));
        assertThat(new PastFormData(form).of(Map.of("safety", "any-time"), kept))
                .containsEntry("members", List.of(Map.of("relation", "child", "name", InventedAnswers.WORDS)))
                .containsEntry("street", InventedAnswers.WORDS)
                .containsEntry("safety", "any-time")
                .doesNotContainKeys("mail", "story");
    }
}
