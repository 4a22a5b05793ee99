package org.throughline.designer.check.bpmn;

import java.util.Set;
import org.throughline.designer.check.AskedAnswers;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;
import org.throughline.drawing.FormDrawing;
import org.throughline.drawing.FormDrawing.Component;

/** A form offers an answer that decides something, but no gateway asks for it and no rule knows it; drawn ways mend it. */
class AnswerThatNobodyAsksFor implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        AskedAnswers answers = new AskedAnswers(known);
        picture.steps("userTask")
                .filter(task -> task.get("camunda:formRef") != null)
                .forEach(task -> known.form(task.get("camunda:formRef"))
                        .ifPresent(form -> look(picture, task, form, answers, report)));
    }

    private static void look(Picture picture, DrawnStep task, FormDrawing form, AskedAnswers answers, Report report) {
        for (Component field : form.components()) {
            Set<String> unknown = answers.unknown(picture.drawing(), form, field);
            if (!unknown.isEmpty() && !answers.isClosed(form, field)) {
                String label = field.label() == null ? field.key() : field.label();
                report.error("answer-unasked", task, label, String.join(", ", unknown));
            }
        }
    }
}
