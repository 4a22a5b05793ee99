package org.throughline.designer.check.form;

import java.util.HashSet;
import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;

/** Two fields with one key overwrite each other. */
class DuplicateField implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        Set<String> ids = new HashSet<>();
        Set<String> paths = new HashSet<>();
        for (Component component : form.components()) {
            if (component.id().isBlank() || !ids.add(component.id())) {
                report.error("component-id-twice", component.id(), Fields.name(component), component.id());
            }
            boolean answered = component.key() != null;
            if (answered && !paths.add(component.path())) {
                report.error("key-twice", component.id(), Fields.name(component), component.path());
            }
        }
    }
}
