package org.throughline.modeldiff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A Camunda Form as its components; what each says is one aspect, e.g. {@code validate.required}. */
final class PartsOfForm {

    /** Of the program that wrote the file, not of the form. */
    private static final Set<String> IDLE = Set.of("components", "layout", "exporter", "schemaVersion", "id");

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private PartsOfForm(JsonNode form) {
        Map<String, String> own = content(form);
        own.put("id", form.path("id").asText());
        parts.put("", Part.drawn(form.path("id").asText(), "form", null, own, ""));
        components(form.path("components"), "");
    }

    static Map<String, Part> of(JsonNode form) {
        return new PartsOfForm(form).parts;
    }

    private void components(JsonNode components, String parent) {
        int number = 0;
        for (JsonNode component : components) {
            number++;
            String key = component.path("key").asText(component.path("path").asText(""));
            String alias = parent + "/" + component.path("type").asText() + " " + (key.isEmpty() ? number : key);
            String id = component.path("id").asText(null);
            Map<String, String> content = content(component);
            content.put("parent", parent);
            String type = component.path("type").asText();
            Part part = Part.ordered(id, alias, type, name(component), content, parent)
                    .at(layout(component));
            parts.put(part.id(), part);
            components(component.path("components"), part.id());
        }
    }

    private static String name(JsonNode component) {
        for (String field : new String[] {"label", "dateLabel", "timeLabel", "text", "key"}) {
            String text = component.path(field).asText("");
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static Map<String, String> content(JsonNode node) {
        Map<String, String> content = new LinkedHashMap<>();
        node.fields().forEachRemaining(field -> {
            if (!IDLE.contains(field.getKey())) {
                flat(field.getKey(), field.getValue(), content);
            }
        });
        return content;
    }

    /** What is empty says the same as what is not there. */
    private static void flat(String at, JsonNode value, Map<String, String> into) {
        if (value.isObject()) {
            value.fields().forEachRemaining(field -> flat(at + "." + field.getKey(), field.getValue(), into));
        } else if (value.isArray()) {
            entries(at, value, into);
        } else if (!value.isNull() && !value.asText().isEmpty()) {
            into.put(at, text(value));
        }
    }

    private static void entries(String at, JsonNode entries, Map<String, String> into) {
        int number = 0;
        for (JsonNode entry : entries) {
            number++;
            if (at.equals("values") && entry.has("value")) {
                into.put(
                        "option " + entry.path("value").asText(),
                        entry.path("label").asText());
            } else if (at.equals("columns") && entry.has("key")) {
                into.put(
                        "column " + entry.path("key").asText(),
                        entry.path("label").asText());
            } else {
                flat(at + " " + number, entry, into);
            }
        }
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }

    /** Rows and columns of the form's grid, and the order in which options are offered. */
    private static String layout(JsonNode component) {
        StringBuilder layout = new StringBuilder();
        if (component.path("layout").path("columns").isNumber()) {
            layout.append(component.path("layout").path("columns").asInt());
        }
        component.path("values").forEach(option -> layout.append(' ')
                .append(option.path("value").asText()));
        component.path("columns").forEach(column -> layout.append(' ')
                .append(column.path("key").asText()));
        return layout.toString();
    }
}
