package org.throughline.designer.check.form;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;

/** Processes name a form by its id. */
class UnusableFormId implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        if (!form.id().matches("[A-Za-z_][\\w.-]*")) {
            report.errorOfFile("form-id", form.id());
        }
    }
}
