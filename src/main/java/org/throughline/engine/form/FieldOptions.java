package org.throughline.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The values that a radio, select, checklist or tag list offers: written in the form, read by key, or computed. */
class FieldOptions {

    private final FormFeel formFeel;

    FieldOptions(FormFeel formFeel) {
        this.formFeel = formFeel;
    }

    /** Values as text, since a client may send {@code 3} for the option {@code "3"}. */
    Set<String> of(FormComponent field, Map<String, Object> context) {
        JsonNode node = field.node();
        if (node.hasNonNull("valuesExpression")) {
            return formFeel.evaluate(node.get("valuesExpression").asText(), context)
                    .map(FieldOptions::fromData)
                    .orElse(Set.of());
        }
        if (node.hasNonNull("valuesKey")) {
            return fromData(AnswerValues.at(context, node.get("valuesKey").asText()));
        }
        return StreamSupport.stream(node.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> fromData(Object data) {
        if (!(data instanceof Collection<?> options)) {
            return Set.of();
        }
        return options.stream()
                .map(option -> option instanceof Map<?, ?> map ? map.get("value") : option)
                .filter(java.util.Objects::nonNull)
                .map(AnswerValues::asText)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
