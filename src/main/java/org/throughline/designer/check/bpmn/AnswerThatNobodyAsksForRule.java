package org.throughline.designer.check.bpmn;

import java.util.Set;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.designer.check.OfferedAnswers;
import org.throughline.model.FlowNode;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;

/** A form offers an answer that decides something, but no gateway asks for it and no rule knows it; drawn ways mend it. */
class AnswerThatNobodyAsksForRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        OfferedAnswers answers = new OfferedAnswers(knownModels);
        checkedProcess
                .steps("userTask")
                .filter(task -> task.get("camunda:formRef") != null)
                .forEach(task -> knownModels
                        .form(task.get("camunda:formRef"))
                        .ifPresent(form -> look(checkedProcess, task, form, answers, findings)));
    }

    private static void look(
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
