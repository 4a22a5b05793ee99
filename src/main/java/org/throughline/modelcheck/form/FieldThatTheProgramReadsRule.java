package org.throughline.modelcheck.form;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** An automatic step reads the answers of this form by the keys and options that are published. */
class FieldThatTheProgramReadsRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        Optional<FormModel> published = context.publishedForm(form.id());
        if (published.isEmpty() || context.readersOf(form.id()).isEmpty()) {
            return;
        }
        for (Component before : published.get().components()) {
            if (before.key() == null) {
                continue;
            }
            Optional<Component> now = form.components().stream()
                    .filter(field -> before.path().equals(field.path()))
                    .findFirst();
            if (now.isEmpty()) {
                findings.warningOfFile("field-removed", ComponentFacts.name(before), before.path());
            } else if (!options(before).equals(options(now.get()))) {
                findings.warning("options-changed", now.get().id(), ComponentFacts.name(now.get()));
            }
        }
    }

    private static Set<String> options(Component field) {
        return StreamSupport.stream(field.source().path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .collect(Collectors.toSet());
    }
}
