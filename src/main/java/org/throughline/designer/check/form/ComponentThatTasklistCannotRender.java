package org.throughline.designer.check.form;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;
import org.throughline.engine.ComponentTypes;

/** A component that a page shows and Camunda Tasklist does not would be left unanswered there. */
class ComponentThatTasklistCannotRender implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        form.components().stream()
                .filter(component -> !ComponentTypes.SHOWN.contains(component.type()))
                .forEach(component -> report.error(
                        "component-not-rendered", component.id(), Fields.name(component), component.type()));
    }
}
