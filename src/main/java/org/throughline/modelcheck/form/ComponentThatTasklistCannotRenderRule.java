package org.throughline.modelcheck.form;

import org.throughline.engine.ComponentTypes;
import org.throughline.model.FormModel;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A component that a page shows and Camunda Tasklist does not would be left unanswered there. */
class ComponentThatTasklistCannotRenderRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        form.components().stream()
                .filter(component -> !ComponentTypes.SHOWN.contains(component.type()))
                .forEach(component -> findings.error(
                        "component-not-rendered", component.id(), ComponentFacts.name(component), component.type()));
    }
}
