package org.throughline.designer.check.form;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;

/** A field without a label is a riddle, to people who do not see it most of all. */
class MissingLabel implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        Fields.asking(form)
                .filter(field -> field.label() == null
                        && field.source().path("dateLabel").asText("").isBlank()
                        && field.source().path("timeLabel").asText("").isBlank()
                        && !field.type().equals("expression"))
                .forEach(field -> report.warning("label-missing", field.id(), field.key()));
    }
}
