package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** People answer a form; without one nothing is asked and nothing can be completed. */
class UserTaskWithoutFormRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.steps("userTask").forEach(task -> {
            String form = task.get("camunda:formRef");
            if (form == null || form.isBlank()) {
                findings.error("form-missing", task);
            } else if (!form.contains("{") && knownModels.form(form).isEmpty()) {
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
