package org.throughline.designer.check.form;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FormModel;

/** Processes name a form by its id. */
class UnusableFormIdRule implements ModelRule<FormModel> {

    @Override
    public void look(FormModel form, KnownModels knownModels, Findings findings) {
        if (!form.id().matches("[A-Za-z_][\\w.-]*")) {
            findings.errorOfFile("form-id", form.id());
        }
    }
}
