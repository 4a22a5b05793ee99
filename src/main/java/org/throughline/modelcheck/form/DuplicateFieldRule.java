package org.throughline.modelcheck.form;

import java.util.HashSet;
import java.util.Set;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Two fields with one key overwrite each other. */
class DuplicateFieldRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        Set<String> ids = new HashSet<>();
        Set<String> paths = new HashSet<>();
        for (Component component : form.components()) {
            if (component.id().isBlank() || !ids.add(component.id())) {
                findings.error("component-id-twice", component.id(), ComponentFacts.name(component), component.id());
            }
            boolean answered = component.key() != null;
            if (answered && !paths.add(component.path())) {
                findings.error("key-twice", component.id(), ComponentFacts.name(component), component.path());
            }
        }
    }
}
