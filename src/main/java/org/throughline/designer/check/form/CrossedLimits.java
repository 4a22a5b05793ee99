package org.throughline.designer.check.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;

/** Limits that nothing fulfills, or that cannot be read. */
class CrossedLimits implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        for (Component field : form.components()) {
            JsonNode limits = field.source().path("validate");
            crossed(limits, "min", "max", field, report);
            crossed(limits, "minLength", "maxLength", field, report);
            String pattern = limits.path("pattern").asText("");
            if (!pattern.isEmpty() && !isReadable(pattern)) {
                report.error("pattern-unreadable", field.id(), Fields.name(field), pattern);
            }
        }
    }

    private static void crossed(JsonNode limits, String least, String most, Component field, Report report) {
        boolean both = limits.path(least).isNumber() && limits.path(most).isNumber();
        if (both
                && limits.path(least).decimalValue().compareTo(limits.path(most).decimalValue()) > 0) {
            report.error(
                    "limits-crossed",
                    field.id(),
                    Fields.name(field),
                    limits.path(least).asText(),
                    limits.path(most).asText());
        }
    }

    private static boolean isReadable(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }
}
