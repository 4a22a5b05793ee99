package org.throughline.modelcheck.bpmn;

import java.util.Set;
import org.throughline.model.FlowNode;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.OfferedAnswers;

/** A form offers an answer that decides something, but no gateway asks for it and no rule knows it; drawn ways mend it. */
class AnswerThatNobodyAsksForRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        OfferedAnswers answers = new OfferedAnswers(context);
        checkedProcess
                .steps("userTask")
                .filter(task -> task.get("camunda:formRef") != null)
                .forEach(task -> context.form(task.get("camunda:formRef"))
                        .ifPresent(form -> check(checkedProcess, task, form, answers, findings)));
    }

    private static void check(
            CheckedProcess checkedProcess, FlowNode task, FormModel form, OfferedAnswers answers, Findings findings) {
        for (Component field : form.components()) {
            Set<String> unknown = answers.unknown(checkedProcess.drawing(), form, field);
            if (!unknown.isEmpty() && !answers.isClosed(form, field)) {
                String label = field.label() == null ? field.key() : field.label();
                findings.error("answer-unasked", task, label, String.join(", ", unknown));
            }
        }
    }
}
