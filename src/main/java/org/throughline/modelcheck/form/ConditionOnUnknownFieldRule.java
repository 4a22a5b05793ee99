package org.throughline.modelcheck.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A condition on a field that is not there never holds, or always. */
class ConditionOnUnknownFieldRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        Set<String> there = new TreeSet<>(Set.of("this", "parent", "i", "_this_", "_parent_", "_i_"));
        given(form, there);
        context.publishedForm(form.id()).ifPresent(published -> there.addAll(fromOutside(published, context)));
        for (Component component : form.components()) {
            for (String expression : ComponentFacts.expressions(component)) {
                context.expressions().ofFeel(expression).names().stream()
                        .filter(name -> !there.contains(name))
                        .forEach(name ->
                                findings.error("field-unknown", component.id(), ComponentFacts.name(component), name));
            }
        }
    }

    private static void given(FormModel form, Set<String> there) {
        for (Component component : form.components()) {
            if (component.key() != null) {
                there.addAll(List.of(component.key().split("\\.")));
                there.addAll(List.of(component.path().split("\\.")));
            }
            there.addAll(List.of(component.source().path("path").asText("").split("\\.")));
            there.add(component.source().path("valuesKey").asText(""));
        }
    }

    /** What the program pre-fills is known by what the published form reads without asking it. */
    private static Set<String> fromOutside(FormModel published, CheckContext context) {
        Set<String> own = new TreeSet<>();
        given(published, own);
        return published.components().stream()
                .flatMap(component -> ComponentFacts.expressions(component).stream())
                .flatMap(expression -> context.expressions().ofFeel(expression).names().stream())
                .filter(name -> !own.contains(name))
                .collect(Collectors.toSet());
    }
}
