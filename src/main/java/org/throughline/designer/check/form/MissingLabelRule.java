package org.throughline.designer.check.form;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FormModel;

/** A field without a label is a riddle, to people who do not see it most of all. */
class MissingLabelRule implements ModelRule<FormModel> {

    @Override
    public void look(FormModel form, KnownModels knownModels, Findings findings) {
        ComponentFacts.asking(form)
                .filter(field -> field.label() == null
                        && field.source().path("dateLabel").asText("").isBlank()
                        && field.source().path("timeLabel").asText("").isBlank()
                        && !field.type().equals("expression"))
                .forEach(field -> findings.warning("label-missing", field.id(), field.key()));
    }
}
