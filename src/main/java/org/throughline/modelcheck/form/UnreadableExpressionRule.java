package org.throughline.modelcheck.form;

import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** An expression that cannot be read hides nothing and computes nothing. */
class UnreadableExpressionRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        for (Component component : form.components()) {
            for (String expression : ComponentFacts.expressions(component)) {
                if (!context.expressions().ofFeel(expression).isReadable()) {
                    findings.error("feel-unreadable", component.id(), ComponentFacts.name(component), expression);
                }
            }
        }
    }
}
