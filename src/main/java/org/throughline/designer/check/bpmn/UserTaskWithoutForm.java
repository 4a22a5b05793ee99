package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** People answer a form; without one nothing is asked and nothing can be completed. */
class UserTaskWithoutForm implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("userTask").forEach(task -> {
            String form = task.get("camunda:formRef");
            if (form == null || form.isBlank()) {
                report.error("form-missing", task);
            } else if (!form.contains("{") && known.form(form).isEmpty()) {
                report.error("form-unknown", task, form);
            }
            if (task.get("camunda:formKey") != null
                    || !task.parts("camunda:formField").isEmpty()) {
                report.error("form-foreign", task);
            }
            if (form != null && !"latest".equals(task.get("camunda:formRefBinding"))) {
                report.warning("form-not-latest", task, form);
            }
        });
    }
}
