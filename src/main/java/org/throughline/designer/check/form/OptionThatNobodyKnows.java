package org.throughline.designer.check.form;

import java.util.Set;
import java.util.TreeSet;
import org.throughline.designer.check.AskedAnswers;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;

/** An answer that decides something, but that no gateway asks for and no rule of the program or of a table knows. */
class OptionThatNobodyKnows implements Check<FormDrawing> {

    @Override
    public void look(FormDrawing form, Known known, Report report) {
        AskedAnswers answers = new AskedAnswers(known);
        for (Component field : form.components()) {
            Set<String> unknown = new TreeSet<>();
            for (Drawing drawing : known.processes()) {
                if (asks(drawing, form)) {
                    unknown.addAll(answers.unknown(drawing, form, field));
                }
            }
            if (!unknown.isEmpty()) {
                report.error(
                        answers.isClosed(form, field) ? "option-refused" : "option-unknown",
                        field.id(),
                        Fields.name(field),
                        String.join(", ", unknown));
            }
        }
    }

    private static boolean asks(Drawing drawing, FormDrawing form) {
        return drawing.steps().stream().anyMatch(step -> form.id().equals(step.get("camunda:formRef")));
    }
}
