package org.throughline.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.throughline.shared.Language;

/**
 * Texts that a form carries itself beside its English ones, as custom properties of a component: {@code label.id},
 * {@code description.id}, {@code text.id}, {@code time.id}, {@code option.<value>.id}, {@code column.<key>.id}. So a form
 * that an administrator drew has both languages wherever its file goes.
 */
final class EmbeddedTexts {

    private EmbeddedTexts() {}

    /**
     * @param aspect e.g. {@code label} or {@code option.housing}
     * @return null where the form has no text of its own in that language
     */
    static String of(JsonNode component, String aspect, Locale locale) {
        String text = component
                .path("properties")
                .path(Language.textOf(aspect, locale))
                .asText("");
        return text.isBlank() ? null : text;
    }
}
