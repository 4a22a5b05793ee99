package org.throughline.modelcheck.form;

import org.throughline.model.FormModel;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A new form that no task asks is never seen. */
class UnusedFormRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        boolean used = context.processes().stream()
                .flatMap(process -> process.steps().stream())
                .anyMatch(step -> form.id().equals(step.get("camunda:formRef")));
        if (!used && context.publishedForm(form.id()).isEmpty()) {
            findings.warningOfFile("form-unused", form.id());
        }
    }
}
