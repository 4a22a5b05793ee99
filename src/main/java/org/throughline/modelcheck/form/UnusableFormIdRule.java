package org.throughline.modelcheck.form;

import org.throughline.model.FormModel;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Processes name a form by its id. */
class UnusableFormIdRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        if (!form.id().matches("[A-Za-z_][\\w.-]*")) {
            findings.errorOfFile("form-id", form.id());
        }
    }
}
