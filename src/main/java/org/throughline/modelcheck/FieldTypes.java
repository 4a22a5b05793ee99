package org.throughline.modelcheck;

import java.util.Set;
import java.util.TreeSet;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;
import org.throughline.model.FormModel.Component;

/** What kind of value the answer to a field of a form is. */
public final class FieldTypes {

    private FieldTypes() {}

    /** Unknown for what takes no answer of a kind that can be told. */
    public static ValueType of(Component field) {
        return switch (field.type()) {
            case "checkbox" -> ValueType.of(Kind.BOOLEAN);
            case "number" -> number(field);
            case "checklist", "taglist", "dynamiclist" -> ValueType.of(Kind.LIST);
            case "textfield", "textarea" -> ValueType.of(Kind.TEXT);
            case "radio", "select" -> chosen(field);
            case "datetime" -> moment(field.source().path("subtype").asText());
            default -> ValueType.UNKNOWN;
        };
    }

    private static ValueType number(Component field) {
        boolean written = field.source().path("serializeToString").asBoolean(false);
        return written ? ValueType.UNKNOWN : ValueType.of(Kind.NUMBER);
    }

    private static ValueType moment(String subtype) {
        return ValueType.of(
                "time".equals(subtype) ? Kind.TIME : "datetime".equals(subtype) ? Kind.DATE_TIME : Kind.DATE);
    }

    private static ValueType chosen(Component field) {
        Set<String> options = new TreeSet<>();
        field.source()
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        return options.isEmpty() ? ValueType.of(Kind.TEXT) : ValueType.choiceOf(options);
    }
}
