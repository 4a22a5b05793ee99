package org.throughline.designer.check.form;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;

/** An expression that cannot be read hides nothing and computes nothing. */
class UnreadableExpressionRule implements ModelRule<FormModel> {

    @Override
    public void look(FormModel form, KnownModels knownModels, Findings findings) {
        for (Component component : form.components()) {
            for (String expression : ComponentFacts.expressions(component)) {
                if (!knownModels.expressions().ofFeel(expression).isReadable()) {
                    findings.error("feel-unreadable", component.id(), ComponentFacts.name(component), expression);
                }
            }
        }
    }
}
