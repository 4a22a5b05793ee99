package org.throughline.designer.check.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;

/** A condition on a field that is not there never holds, or always. */
class ConditionOnUnknownFieldRule implements ModelRule<FormModel> {

    @Override
    public void look(FormModel form, KnownModels knownModels, Findings findings) {
        Set<String> there = new TreeSet<>(Set.of("this", "parent", "i", "_this_", "_parent_", "_i_"));
        given(form, there);
        knownModels.publishedForm(form.id()).ifPresent(published -> there.addAll(fromOutside(published, knownModels)));
        for (Component component : form.components()) {
            for (String expression : ComponentFacts.expressions(component)) {
                knownModels.expressions().ofFeel(expression).names().stream()
                        .filter(name -> !there.contains(name))
                        .forEach(name -> findings.warning(
                                "field-unknown", component.id(), ComponentFacts.name(component), name));
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

    /** What the program pre-fills is knownModels by what the published form looks up without asking it. */
    private static Set<String> fromOutside(FormModel published, KnownModels knownModels) {
        Set<String> own = new TreeSet<>();
        given(published, own);
        return published.components().stream()
                .flatMap(component -> ComponentFacts.expressions(component).stream())
                .flatMap(expression -> knownModels.expressions().ofFeel(expression).names().stream())
                .filter(name -> !own.contains(name))
                .collect(Collectors.toSet());
    }
}
