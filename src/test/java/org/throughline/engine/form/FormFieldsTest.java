package org.throughline.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.engine.FormTrials.FormField;

class FormFieldsTest {

    @Test
    void listsWhatAPersonAnswersByThePathThatTheApiNames() {
        assertThat(FormFields.of("""
                        {"id": "visit", "components": [
                          {"type": "text", "text": "Please"},
                          {"type": "textfield", "key": "seen", "label": "Seen", "validate": {"required": true}},
                          {"type": "expression", "key": "sum", "expression": "=1"},
                          {"type": "textfield", "key": "given", "disabled": true},
                          {"type": "group", "path": "home", "components": [
                            {"type": "datetime", "subtype": "date", "key": "on", "dateLabel": "On"}]},
                          {"type": "dynamiclist", "path": "household", "components": [
                            {"type": "number", "key": "age"}]}]}
                        """))
                .containsExactly(
                        new FormField("seen", "Seen", "textfield", true),
                        new FormField("home.on", "On", "datetime date", false),
                        new FormField("household[].age", "age", "number", false));
    }
}
