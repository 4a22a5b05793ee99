package org.throughline.designer.check.form;

import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;

/** Routing takes single answers of the form itself, under names that are free. */
class UnusableRoute implements Check<FormDrawing> {

    private static final Set<String> RESERVED = Set.of("caseId", "caseNumber", "submissionId");

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        for (Component field : form.components()) {
            if (!Boolean.parseBoolean(field.properties().get("route"))) {
                continue;
            }
            boolean inList = form.components().stream()
                    .anyMatch(list -> list.type().equals("dynamiclist")
                            && list.key() != null
                            && field.path().startsWith(list.path() + "."));
            if (inList || field.key() == null) {
                report.error("route-in-list", field.id(), Fields.name(field));
            } else if (RESERVED.contains(field.key())) {
                report.error("route-reserved", field.id(), Fields.name(field), field.key());
            }
        }
    }
}
