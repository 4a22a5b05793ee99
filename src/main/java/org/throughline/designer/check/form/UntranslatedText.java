package org.throughline.designer.check.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;

/** Clients and workers read Indonesian too. */
class UntranslatedText implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        for (Component component : form.components()) {
            String name = component.key() == null ? component.id() : component.key();
            String text = "form." + form.id() + "." + name;
            boolean label = says(component, "label", "dateLabel")
                    && !has(component, "label")
                    && !known.translates(text)
                    && !known.translates("form." + form.id() + "." + component.id());
            boolean words = says(component, "text") && !has(component, "text") && !known.translates(text + ".text");
            if (label || words || options(component, text, known)) {
                report.warning("text-untranslated", component.id(), Fields.name(component));
            }
        }
    }

    private static boolean says(Component component, String... fields) {
        return Stream.of(fields)
                .anyMatch(field -> component.source().path(field).asText("").matches("(?s).*\\p{L}{2}.*"));
    }

    /** Texts in another language lie within the form, under the language's name. */
    private static boolean has(Component component, String what) {
        return component.properties().containsKey(what + ".id");
    }

    private static boolean options(Component component, String text, Known known) {
        for (JsonNode option : component.source().path("values")) {
            String value = option.path("value").asText();
            if (!has(component, "option." + value)
                    && !known.translates(text + ".option." + value)
                    && option.path("label").asText("").matches(".*\\p{L}{2}.*")) {
                return true;
            }
        }
        return false;
    }
}
