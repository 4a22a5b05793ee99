package org.throughline.designer.check.form;

import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;

/** A component that a page shows and Camunda Tasklist does not would be left unanswered there. */
class ComponentThatTasklistCannotRender implements Check<FormDrawing> {

    private static final Set<String> RENDERED = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "text",
            "group",
            "dynamiclist",
            "table",
            "separator",
            "spacer",
            "expression");

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        form.components().stream()
                .filter(component -> !RENDERED.contains(component.type()))
                .forEach(component -> report.error(
                        "component-not-rendered", component.id(), Fields.name(component), component.type()));
    }
}
