package org.throughline.designer.check.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;

/** A choice offers something to choose, each thing once. */
class MissingOptionsRule implements ModelRule<FormModel> {

    @Override
    public void look(FormModel form, KnownModels knownModels, Findings findings) {
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
