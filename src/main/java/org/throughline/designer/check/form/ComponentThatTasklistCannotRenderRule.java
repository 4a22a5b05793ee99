package org.throughline.designer.check.form;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.engine.ComponentTypes;
import org.throughline.model.FormModel;

/** A component that a page shows and Camunda Tasklist does not would be left unanswered there. */
class ComponentThatTasklistCannotRenderRule implements ModelRule<FormModel> {

    @Override
    public void look(FormModel form, KnownModels knownModels, Findings findings) {
        form.components().stream()
                .filter(component -> !ComponentTypes.SHOWN.contains(component.type()))
                .forEach(component -> findings.error(
                        "component-not-rendered", component.id(), ComponentFacts.name(component), component.type()));
    }
}
