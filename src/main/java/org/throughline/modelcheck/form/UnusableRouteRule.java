package org.throughline.modelcheck.form;

import org.throughline.engine.CaseVariables;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Routing takes single answers of the form itself, under names that are free. */
class UnusableRouteRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        for (Component field : form.components()) {
            if (!Boolean.parseBoolean(field.properties().get("route"))) {
                continue;
            }
            boolean inList = form.components().stream()
                    .anyMatch(list -> list.type().equals("dynamiclist")
                            && list.key() != null
                            && field.path().startsWith(list.path() + "."));
            if (inList || field.key() == null) {
                findings.error("route-in-list", field.id(), ComponentFacts.name(field));
            } else if (CaseVariables.isIdentity(field.key())) {
                findings.error("route-reserved", field.id(), ComponentFacts.name(field), field.key());
            }
        }
    }
}
