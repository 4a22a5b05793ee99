package org.throughline.modelcheck.form;

import org.throughline.model.FormModel;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A field without a label is a riddle, to people who do not see it most of all. */
class MissingLabelRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        ComponentFacts.asking(form)
                .filter(field -> field.label() == null
                        && field.source().path("dateLabel").asText("").isBlank()
                        && field.source().path("timeLabel").asText("").isBlank()
                        && !field.type().equals("expression"))
                .forEach(field -> findings.warning("label-missing", field.id(), field.key()));
    }
}
