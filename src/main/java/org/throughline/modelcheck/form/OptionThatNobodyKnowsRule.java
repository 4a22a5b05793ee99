package org.throughline.modelcheck.form;

import java.util.Set;
import java.util.TreeSet;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.model.ProcessModel;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.OfferedAnswers;

/** An answer that decides something, but that no gateway asks for and no rule of the program or of a table knows. */
class OptionThatNobodyKnowsRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        OfferedAnswers answers = new OfferedAnswers(context);
        for (Component field : form.components()) {
            Set<String> unknown = new TreeSet<>();
            for (ProcessModel processModel : context.processes()) {
                if (asks(processModel, form)) {
                    unknown.addAll(answers.unknown(processModel, form, field));
                }
            }
            if (!unknown.isEmpty()) {
                findings.error(
                        answers.isClosed(form, field) ? "option-refused" : "option-unknown",
                        field.id(),
                        ComponentFacts.name(field),
                        String.join(", ", unknown));
            }
        }
    }

    private static boolean asks(ProcessModel processModel, FormModel form) {
        return processModel.steps().stream().anyMatch(step -> form.id().equals(step.get("camunda:formRef")));
    }
}
