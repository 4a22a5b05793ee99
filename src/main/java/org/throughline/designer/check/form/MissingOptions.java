package org.throughline.designer.check.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;

/** A choice offers something to choose, each thing once. */
class MissingOptions implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        for (Component choice : form.components()) {
            if (!Fields.CHOOSING.contains(choice.type())) {
                continue;
            }
            JsonNode values = choice.source().path("values");
            boolean given = !choice.source().path("valuesKey").asText("").isBlank()
                    || !choice.source().path("valuesExpression").asText("").isBlank();
            if (values.isEmpty() && !given) {
                report.error("options-missing", choice.id(), Fields.name(choice));
            }
            Set<String> seen = new HashSet<>();
            for (JsonNode option : values) {
                String value = option.path("value").asText("");
                if (value.isBlank() || !seen.add(value)) {
                    report.error("option-twice", choice.id(), Fields.name(choice), value);
                }
            }
        }
    }
}
