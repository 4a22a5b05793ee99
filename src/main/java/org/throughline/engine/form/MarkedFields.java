package org.throughline.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the fields of a form that carry a custom property. A list's fields have many answers and are left out. */
final class MarkedFields {

    private MarkedFields() {}

    /** @return by path, with the property's value */
    static Map<String, String> of(String schema, String property) {
        Map<String, String> marked = new LinkedHashMap<>();
        if (schema.contains('"' + property + '"')) {
            collect(CompiledForm.of(schema).components(), "", property, marked);
        }
        return marked;
    }

    private static void collect(List<FormComponent> components, String at, String property, Map<String, String> into) {
        for (FormComponent component : components) {
            String value = component.property(property);
            if (component.isField() && !value.isEmpty()) {
                into.put(AnswerValues.join(at, component.key()), value);
            } else if (!component.isField() && !component.isList()) {
                collect(component.children(), AnswerValues.join(at, component.path()), property, into);
            }
        }
    }
}
