package org.throughline.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.FormTrials.FormField;
import org.throughline.shared.Json;

/** Lists the fields of a form's schema that a person answers. */
public final class FormFields {

    private FormFields() {}

    /** @param schema a form's JSON, in the language of the reader */
    public static List<FormField> of(String schema) {
        List<FormField> fields = new ArrayList<>();
        collect(FormComponent.of(read(schema)).children(), "", fields);
        return fields;
    }

    private static void collect(List<FormComponent> components, String at, List<FormField> fields) {
        for (FormComponent component : components) {
            if (component.isField()) {
                if (!component.isComputed() && !component.isDisabled()) {
                    fields.add(field(component, AnswerValues.join(at, component.key())));
                }
            } else {
                String path = AnswerValues.join(at, component.path());
                collect(component.children(), component.isList() ? path + "[]" : path, fields);
            }
        }
    }

    private static FormField field(FormComponent field, String path) {
        String label = field.label().isBlank() ? field.key() : field.label();
        boolean required = field.validation().path("required").asBoolean(false);
        return new FormField(path, label, type(field), required);
    }

    /** A field for a day takes another answer than one for a time. */
    private static String type(FormComponent field) {
        String subtype = field.text("subtype");
        return subtype.isEmpty() ? field.type() : field.type() + " " + subtype;
    }

    private static JsonNode read(String schema) {
        try {
            return Json.mapper().readTree(schema);
        } catch (JsonProcessingException vettedFormsAreJson) {
            throw new IllegalArgumentException("The form is not JSON", vettedFormsAreJson);
        }
    }
}
