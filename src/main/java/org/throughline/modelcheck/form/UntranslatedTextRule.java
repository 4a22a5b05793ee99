package org.throughline.modelcheck.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.shared.Language;

/** Clients and workers read other languages too. */
class UntranslatedTextRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        for (Component component : form.components()) {
            String name = component.key() == null ? component.id() : component.key();
            String text = "form." + form.id() + "." + name;
            boolean label = says(component, "label", "dateLabel")
                    && !has(component, "label")
                    && !context.translates(text)
                    && !context.translates("form." + form.id() + "." + component.id());
            boolean words = says(component, "text") && !has(component, "text") && !context.translates(text + ".text");
            if (label || words || options(component, text, context)) {
                findings.warning("text-untranslated", component.id(), ComponentFacts.name(component));
            }
        }
    }

    private static boolean says(Component component, String... fields) {
        return Stream.of(fields)
                .anyMatch(field -> component.source().path(field).asText("").matches("(?s).*\\p{L}{2}.*"));
    }

    /** Texts in another language lie within the form, under the language's name. */
    private static boolean has(Component component, String what) {
        return Language.translations().stream()
                .allMatch(language -> component.properties().containsKey(language.textOf(what)));
    }

    private static boolean options(Component component, String text, CheckContext context) {
        for (JsonNode option : component.source().path("values")) {
            String value = option.path("value").asText();
            if (!has(component, "option." + value)
                    && !context.translates(text + ".option." + value)
                    && option.path("label").asText("").matches(".*\\p{L}{2}.*")) {
                return true;
            }
        }
        return false;
    }
}
