package org.throughline.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.shared.Json;

/** One pass over a Camunda Form. */
class FormReader {

    private static final ObjectMapper JSON = Json.strict(ModelLimits.DEPTH);

    private final List<FormModel.Component> components = new ArrayList<>();

    FormModel read(String json) {
        JsonNode form = parse(json);
        if (!form.isObject() || !form.path("components").isArray()) {
            throw new UnreadableModel("no-form");
        }
        walk(form.path("components"), "");
        return new FormModel(form.path("id").asText(""), List.copyOf(components), form);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(ModelLimits.admitted(json));
        } catch (JsonProcessingException notJson) {
            int line = notJson.getLocation() == null ? 1 : notJson.getLocation().getLineNr();
            throw new UnreadableModel("no-json", line);
        }
    }

    private void walk(JsonNode nodes, String at) {
        for (JsonNode node : nodes) {
            if (!node.isObject()) {
                throw new UnreadableModel("no-form");
            }
            if (components.size() >= ModelLimits.ELEMENTS) {
                throw new UnreadableModel("too-many-elements", ModelLimits.ELEMENTS);
            }
            String key = text(node, "key");
            String path = text(node, "path");
            String own = node.path("type").asText("").equals("dynamiclist") ? path : key;
            components.add(new FormModel.Component(
                    node.path("id").asText(""),
                    node.path("type").asText(""),
                    own,
                    own == null ? node.path("id").asText("") : join(at, own),
                    text(node, "label"),
                    properties(node),
                    node));
            walk(node.path("components"), join(at, path));
        }
    }

    private static Map<String, String> properties(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.path("properties")
                .fields()
                .forEachRemaining(
                        entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return values;
    }

    private static String join(String at, String own) {
        if (own == null || own.isEmpty()) {
            return at;
        }
        return at.isEmpty() ? own : at + "." + own;
    }

    private static String text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return value.isBlank() ? null : value;
    }
}
