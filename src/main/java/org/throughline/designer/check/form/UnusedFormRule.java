package org.throughline.designer.check.form;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FormModel;

/** A new form that no task asks is never seen. */
class UnusedFormRule implements ModelRule<FormModel> {

    @Override
    public void look(FormModel form, KnownModels knownModels, Findings findings) {
        boolean used = knownModels.processes().stream()
                .flatMap(process -> process.steps().stream())
                .anyMatch(step -> form.id().equals(step.get("camunda:formRef")));
        if (!used && knownModels.publishedForm(form.id()).isEmpty()) {
            findings.warningOfFile("form-unused", form.id());
        }
    }
}
