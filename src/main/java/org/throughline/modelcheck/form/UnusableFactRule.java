package org.throughline.modelcheck.form;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.shared.FactKind;

/** A fact of the client is one that the program knows, told by one field of the fitting type, with values that it knows. */
class UnusableFactRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        for (Component field : form.components()) {
            String name = field.properties().get(FactKind.PROPERTY);
            if (name != null && !name.isBlank()) {
                check(form, field, name, findings);
            }
        }
    }

    private static void check(FormModel form, Component field, String name, Findings findings) {
        FactKind kind = FactKind.of(name).orElse(null);
        if (kind == null) {
            findings.error("fact-unknown", field.id(), ComponentFacts.name(field), name, known());
        } else if (isInList(form, field)) {
            findings.error("fact-in-list", field.id(), ComponentFacts.name(field));
        } else if (!kind.shape().components().contains(field.type())) {
            String fitting = kind.shape().components().stream().sorted().collect(Collectors.joining(", "));
            findings.error("fact-of-another-type", field.id(), ComponentFacts.name(field), name, fitting);
        } else {
            strangeOptions(kind, field)
                    .forEach(value ->
                            findings.error("fact-option", field.id(), value, name, String.join(", ", kind.choices())));
        }
    }

    private static boolean isInList(FormModel form, Component field) {
        return form.components().stream()
                .anyMatch(list -> list.type().equals("dynamiclist")
                        && list.key() != null
                        && field.path().startsWith(list.path() + "."));
    }

    private static List<String> strangeOptions(FactKind kind, Component field) {
        return kind.choices().isEmpty()
                ? List.of()
                : StreamSupport.stream(field.source().path("values").spliterator(), false)
                        .map(option -> option.path("value").asText())
                        .filter(value -> !kind.choices().contains(value) && !FactKind.UNTOLD.contains(value))
                        .toList();
    }

    private static String known() {
        return Arrays.stream(FactKind.values()).map(FactKind::id).collect(Collectors.joining(", "));
    }
}
