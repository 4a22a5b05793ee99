package org.throughline.designer.check.form;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;

/** An expression that cannot be read hides nothing and computes nothing. */
class UnreadableExpression implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        for (Component component : form.components()) {
            for (String expression : Fields.expressions(component)) {
                if (!known.expressions().ofFeel(expression).isReadable()) {
                    report.error("feel-unreadable", component.id(), Fields.name(component), expression);
                }
            }
        }
    }
}
