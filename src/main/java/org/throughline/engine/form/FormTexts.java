package org.throughline.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.engine.DeployedForm;
import org.throughline.shared.Json;

/**
 * Writes a form's texts in the reader's language: what the component itself says in it ({@link EmbeddedTexts}), else the
 * message of the field, else the form's plain text.
 */
@Component
public class FormTexts {

    private static final ObjectMapper JSON = Json.mapper();

    /** Characters of schema that are kept translated; all shipped forms together have 170,000 in each language. */
    private static final int KEPT = 10_000_000;

    private final MessageSource messages;
    private final Cache<InLanguage, String> translated = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((InLanguage form, String schema) -> schema.length())
            .build();

    FormTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** A deployed form's text never changes, nor do the messages while the program runs. */
    private record InLanguage(String id, String schema, Locale locale) {}

    public String localized(DeployedForm form, Locale locale) {
        return translated.get(new InLanguage(form.id(), form.schema(), locale), key -> translate(form, locale));
    }

    private String translate(DeployedForm form, Locale locale) {
        try {
            JsonNode schema = JSON.readTree(form.schema());
            new Translation("form." + form.id(), locale).of(schema.path("components"));
            return JSON.writeValueAsString(schema);
        } catch (JsonProcessingException deployedFormsAreJson) {
            throw new IllegalStateException("The deployed form " + form.id() + " is not JSON", deployedFormsAreJson);
        }
    }

    private final class Translation {

        private final String form;
        private final Locale locale;

        Translation(String form, Locale locale) {
            this.form = form;
            this.locale = locale;
        }

        void of(JsonNode components) {
            for (JsonNode node : components) {
                ObjectNode component = (ObjectNode) node;
                String key = form + "." + name(component);
                labels(component, key);
                put(component, component, "description", "description", key + ".description");
                put(component, component, "text", "text", key + ".text");
                entries(component, component.path("values"), "value", "option", key);
                entries(component, component.path("columns"), "key", "column", key);
                of(component.path("components"));
            }
        }

        /** A list is named by the path of its rows, or by its id as groups are. */
        private void labels(ObjectNode component, String key) {
            String rows = component.hasNonNull("path")
                    ? form + "." + component.get("path").asText()
                    : key;
            put(component, component, "label", "label", rows, key);
            if (component.has("dateLabel")) {
                put(component, component, "dateLabel", "label", key);
                put(component, component, "timeLabel", "time", key + ".time");
            }
        }

        private void entries(JsonNode component, JsonNode entries, String id, String aspect, String key) {
            for (JsonNode entry : entries) {
                String which = aspect + "." + entry.path(id).asText();
                put(component, (ObjectNode) entry, "label", which, key + "." + which);
            }
        }

        private void put(JsonNode component, ObjectNode target, String field, String aspect, String... keys) {
            String text = EmbeddedTexts.of(component, aspect, locale);
            for (int i = 0; text == null && i < keys.length; i++) {
                text = messages.getMessage(keys[i], null, null, locale);
            }
            if (text != null) {
                target.put(field, text);
            }
        }
    }

    private static String name(ObjectNode component) {
        return component.hasNonNull("key")
                ? component.get("key").asText()
                : component.path("id").asText();
    }
}
