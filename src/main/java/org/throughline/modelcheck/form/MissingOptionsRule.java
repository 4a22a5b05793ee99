package org.throughline.modelcheck.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A choice offers something to choose, each thing once. */
class MissingOptionsRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        for (Component choice : form.components()) {
            if (!ComponentFacts.CHOOSING.contains(choice.type())) {
                continue;
            }
            JsonNode values = choice.source().path("values");
            boolean given = !choice.source().path("valuesKey").asText("").isBlank()
                    || !choice.source().path("valuesExpression").asText("").isBlank();
            if (values.isEmpty() && !given) {
                findings.error("options-missing", choice.id(), ComponentFacts.name(choice));
            }
            Set<String> seen = new HashSet<>();
            for (JsonNode option : values) {
                String value = option.path("value").asText("");
                if (value.isBlank() || !seen.add(value)) {
                    findings.error("option-twice", choice.id(), ComponentFacts.name(choice), value);
                }
            }
        }
    }
}
