package org.throughline.designer.check.form;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;

/** A new form that no task asks is never seen. */
class UnusedForm implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        boolean used = known.processes().stream()
                .flatMap(process -> process.steps().stream())
                .anyMatch(step -> form.id().equals(step.get("camunda:formRef")));
        if (!used && known.publishedForm(form.id()).isEmpty()) {
            report.warningOfFile("form-unused", form.id());
        }
    }
}
