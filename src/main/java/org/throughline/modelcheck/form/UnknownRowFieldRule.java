package org.throughline.modelcheck.form;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/**
 * The line that a row folds to ({@code summary}) shows fields of the row; a field that holds the number of a row ({@code
 * rowOf}) names a list of the form.
 */
class UnknownRowFieldRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        Set<String> lists = form.components().stream()
                .filter(UnknownRowFieldRule::isList)
                .map(Component::path)
                .collect(Collectors.toSet());
        for (Component component : form.components()) {
            for (String key : summary(component)) {
                if (!isList(component) || !isInRow(form, component, key)) {
                    findings.error("summary-unknown", component.id(), ComponentFacts.name(component), key);
                }
            }
            String list = component.properties().get("rowOf");
            if (list != null && !lists.contains(list)) {
                findings.error("row-list-unknown", component.id(), ComponentFacts.name(component), list);
            }
        }
    }

    private static boolean isInRow(FormModel form, Component list, String key) {
        return form.components().stream()
                .anyMatch(field -> key.equals(field.key()) && field.path().startsWith(list.path() + "."));
    }

    private static boolean isList(Component component) {
        return component.type().equals("dynamiclist");
    }

    private static List<String> summary(Component component) {
        return Arrays.stream(component.properties().getOrDefault("summary", "").split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
