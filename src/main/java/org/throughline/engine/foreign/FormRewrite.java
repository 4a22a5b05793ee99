package org.throughline.engine.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A form that lists its questions as Flowable does, or describes answers as a JSON schema: the questions are asked anew. */
public final class FormRewrite {

    /** How others call what is asked for, and how it is called here. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("multi-line-text", "textarea"),
            Map.entry("integer", "number"),
            Map.entry("decimal", "number"),
            Map.entry("number", "number"),
            Map.entry("amount", "number"),
            Map.entry("boolean", "checkbox"),
            Map.entry("date", "datetime"),
            Map.entry("dropdown", "select"),
            Map.entry("radio-buttons", "radio"),
            Map.entry("headline", "text"),
            Map.entry("expression", "text"));

    private FormRewrite() {}

    /** Changes the form where it is one of those. */
    public static void rewrite(JsonNode json, ConversionLog log) {
        if (!(json instanceof ObjectNode form) || form.path("components").isArray()) {
            return;
        }
        JsonNode listed = form.path("fields");
        JsonNode described = form.path("properties");
        if (!listed.isArray() && !described.isObject()) {
            return;
        }
        ArrayNode components = form.arrayNode();
        if (listed.isArray()) {
            listed.forEach(field -> question(components, field.path("id").asText(""), field, field.path("required")));
        } else {
            Set<String> required = new HashSet<>();
            form.path("required").forEach(name -> required.add(name.asText()));
            described
                    .properties()
                    .forEach(entry -> question(
                            components,
                            entry.getKey(),
                            entry.getValue(),
                            form.booleanNode(required.contains(entry.getKey()))));
        }
        String id = form.path("id").asText(form.path("key").asText(""));
        form.removeAll();
        form.put("type", "default").put("id", id).set("components", components);
        log.addOfFile("form-rewritten", String.valueOf(components.size()));
    }

    private static void question(ArrayNode into, String key, JsonNode asked, JsonNode required) {
        ArrayNode values = into.arrayNode();
        asked.path("options")
                .forEach(option -> value(values, option.path("name").asText(option.asText(""))));
        asked.path("enum").forEach(option -> value(values, option.asText("")));
        String said = asked.path("format").asText("").startsWith("date")
                ? "date"
                : asked.path("type").asText("");
        String type = values.isEmpty() ? TYPES.getOrDefault(said, "textfield") : "select";
        String label = asked.path("name").asText(asked.path("title").asText(key));
        ObjectNode question = into.addObject().put("type", type).put("id", "Field_" + into.size());
        if (type.equals("text")) {
            question.put("text", label);
            return;
        }
        question.put("key", key.isEmpty() ? "field" + into.size() : key);
        question.put(type.equals("datetime") ? "dateLabel" : "label", label);
        if (type.equals("datetime")) {
            question.put("subtype", "date");
        }
        if (!values.isEmpty()) {
            question.set("values", values);
        }
        if (required.asBoolean()) {
            question.putObject("validate").put("required", true);
        }
    }

    private static void value(ArrayNode values, String label) {
        if (!label.isBlank()) {
            values.addObject().put("label", label).put("value", label);
        }
    }
}
