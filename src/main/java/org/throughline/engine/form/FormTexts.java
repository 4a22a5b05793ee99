package org.throughline.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.engine.DeployedForm;

/** Writes a form's texts in the reader's language: the message of a field where there is one, else the form's own. */
@Component
public class FormTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MessageSource messages;

    FormTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String localized(DeployedForm form, Locale locale) {
        try {
            JsonNode schema = JSON.readTree(form.schema());
            translate(schema.path("components"), "form." + form.id(), locale);
            return JSON.writeValueAsString(schema);
        } catch (JsonProcessingException deployedFormsAreJson) {
            throw new IllegalStateException("The deployed form " + form.id() + " is not JSON", deployedFormsAreJson);
        }
    }

    private void translate(JsonNode components, String form, Locale locale) {
        for (JsonNode node : components) {
            ObjectNode component = (ObjectNode) node;
            String key = form + "." + name(component);
            labels(component, form, locale);
            put(component, "description", key + ".description", locale);
            put(component, "text", key + ".text", locale);
            for (JsonNode option : component.path("values")) {
                put(
                        (ObjectNode) option,
                        "label",
                        key + ".option." + option.path("value").asText(),
                        locale);
            }
            columns(component, key, locale);
            translate(component.path("components"), form, locale);
        }
    }

    /** A list is named by the path of its rows, or by its id as groups are. */
    private void labels(ObjectNode component, String form, Locale locale) {
        String key = form + "." + name(component);
        put(component, "label", key, locale);
        if (component.hasNonNull("path")) {
            put(component, "label", form + "." + component.get("path").asText(), locale);
        }
        if (component.has("dateLabel")) {
            put(component, "dateLabel", key, locale);
            put(component, "timeLabel", key + ".time", locale);
        }
    }

    private void columns(ObjectNode component, String key, Locale locale) {
        for (JsonNode column : component.path("columns")) {
            put(
                    (ObjectNode) column,
                    "label",
                    key + ".column." + column.path("key").asText(),
                    locale);
        }
    }

    private static String name(ObjectNode component) {
        return component.hasNonNull("key")
                ? component.get("key").asText()
                : component.path("id").asText();
    }

    private void put(ObjectNode target, String field, String key, Locale locale) {
        String text = messages.getMessage(key, null, null, locale);
        if (text != null) {
            target.put(field, text);
        }
    }
}
