package org.throughline.modelcheck.form;

import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A list that begins with more rows than anybody fills in; with very many, the browser stands still. */
class TooManyRowsRule implements ModelRule<FormModel> {

    /** More than the longest list of our own forms is ever given; each row is drawn as soon as the form opens. */
    static final int MOST = 50;

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        for (Component list : form.components()) {
            var rows = list.source().path("defaultRepetitions");
            if (rows.isNumber() && (rows.decimalValue().signum() < 0 || rows.asDouble() > MOST)) {
                findings.error("rows-too-many", list.id(), ComponentFacts.name(list), rows.asText(), MOST);
            }
        }
    }
}
