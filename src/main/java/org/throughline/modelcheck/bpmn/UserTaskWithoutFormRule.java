package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** People answer a form; without one nothing is asked and nothing can be completed. */
class UserTaskWithoutFormRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps("userTask").forEach(task -> {
            String form = task.get("camunda:formRef");
            if (form == null || form.isBlank()) {
                findings.error("form-missing", task);
            } else if (!form.contains("{") && context.form(form).isEmpty()) {
                findings.error("form-unknown", task, form);
            }
            if (task.get("camunda:formKey") != null
                    || !task.parts("camunda:formField").isEmpty()) {
                findings.error("form-foreign", task);
            }
            if (form != null && !"latest".equals(task.get("camunda:formRefBinding"))) {
                findings.warning("form-not-latest", task, form);
            }
        });
    }
}
