package org.throughline.modelcheck.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Limits that nothing fulfills, or that cannot be read. */
class CrossedLimitsRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        for (Component field : form.components()) {
            JsonNode limits = field.source().path("validate");
            crossed(limits, "min", "max", field, findings);
            crossed(limits, "minLength", "maxLength", field, findings);
            String pattern = limits.path("pattern").asText("");
            if (!pattern.isEmpty() && !isReadable(pattern)) {
                findings.error("pattern-unreadable", field.id(), ComponentFacts.name(field), pattern);
            }
        }
    }

    private static void crossed(JsonNode limits, String least, String most, Component field, Findings findings) {
        boolean both = limits.path(least).isNumber() && limits.path(most).isNumber();
        if (both
                && limits.path(least).decimalValue().compareTo(limits.path(most).decimalValue()) > 0) {
            findings.error(
                    "limits-crossed",
                    field.id(),
                    ComponentFacts.name(field),
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
