package org.throughline.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoredFieldsTest {

    private static final String FORM = """
            {"components": [
              {"type": "radio", "key": "housing", "properties": {"scored": "true"}},
              {"type": "textfield", "key": "place"},
              {"type": "group", "components": [{"type": "radio", "key": "food", "properties": {"scored": "true"}}]},
              {"type": "group", "path": "family", "components": [
                {"type": "radio", "key": "bonds", "properties": {"scored": "true"}}, {"type": "textfield", "key": "who"}]},
              {"type": "dynamiclist", "path": "scores", "components": [
                {"type": "select", "key": "domain"},
                {"type": "select", "key": "score", "properties": {"scored": "true"}}]}]}""";

    private static final Map<String, Object> OLD = Map.of(
            "housing", "2",
            "place", "home",
            "food", "3",
            "family", Map.of("bonds", "1", "who", "Tom"),
            "scores", List.of(Map.of("domain", "housing", "score", "2", "before", "1")));

    @Test
    void anOldMeasurementNeverStandsInANewOneWhateverOffersIt() {
        assertThat(ScoredFields.emptied(FORM, OLD))
                .isEqualTo(Map.of(
                        "place", "home",
                        "family", Map.of("who", "Tom"),
                        "scores", List.of(Map.of("domain", "housing", "before", "1"))));
    }

    @Test
    void aFormThatWasReturnedOpensWithItsOwnAnswers() {
        Map<String, Object> returned = Map.of("housing", "2", "returnedComments", "Why 2?");
        assertThat(ScoredFields.emptied(FORM, returned)).isEqualTo(returned);
    }

    @Test
    void aFormWithoutScalesOpensAsItIsOffered() {
        assertThat(ScoredFields.emptied("{\"components\": []}", OLD)).isEqualTo(OLD);
    }
}
