package org.throughline.engine.vetting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.foreign.ConversionLog;
import org.throughline.engine.vetting.VettingResult.Objection;

/** Drops or replaces in a form what the vetting objects to. */
final class FormConverter {

    private final ConversionLog log;

    FormConverter(ConversionLog log) {
        this.log = log;
    }

    void apply(JsonNode form, Objection objection) {
        RefusalReason at = objection.reason();
        String code = at.refusal().code();
        if (!(objection.at() instanceof ObjectNode component)) {
            return;
        }
        if (code.equals("component-unknown")) {
            replace(form, component, at);
        } else if (code.equals("field-key")) {
            keys(component, at);
        } else if (code.equals("form-too-large")) {
            remove(form, component);
            log.add("part-dropped", at, component.path("type").asText());
        } else if (code.startsWith("text-")) {
            plain(component, objection.part(), at);
        } else if (objection.part() != null && component.remove(objection.part()) != null) {
            log.add("setting-dropped", at, objection.part());
        }
    }

    /** What holds other parts becomes a group, what only shows a text becomes one; anything else goes. */
    private void replace(JsonNode form, ObjectNode component, RefusalReason at) {
        String type = component.path("type").asText();
        if (component.path("components").isArray()) {
            component.put("type", "group");
            log.add("group-instead", at, type);
        } else if (component.path("content").isTextual()) {
            component
                    .put("type", "text")
                    .put("text", PlainText.of(component.path("content").asText(), 4_000))
                    .remove("content");
            log.add("text-instead", at, type);
        } else {
            remove(form, component);
            log.add("part-dropped", at, type);
        }
    }

    private void keys(ObjectNode component, RefusalReason at) {
        for (String name : new String[] {"key", "path", "valuesKey"}) {
            String key = component.path(name).asText("");
            String proper = key.replaceAll("[^A-Za-z0-9_.]+", "_")
                    .replaceAll("(^|\\.)(?=\\d)", "$1_")
                    .replaceAll("^\\.+|\\.+$|\\.(?=\\.)", "");
            if (!key.isEmpty() && !proper.equals(key)) {
                component.put(name, proper.length() > 100 ? proper.substring(0, 100) : proper);
                log.add("key-changed", at, key, proper);
            }
        }
    }

    private static void remove(JsonNode parent, ObjectNode component) {
        if (parent.path("components") instanceof ArrayNode children) {
            for (int i = children.size() - 1; i >= 0; i--) {
                if (children.get(i) == component) {
                    children.remove(i);
                } else {
                    remove(children.get(i), component);
                }
            }
        }
    }

    private void plain(ObjectNode component, String property, RefusalReason at) {
        if (component.has(property)) {
            component.set(property, plain(component.get(property)));
            log.add("text-plain", at);
        }
    }

    private static JsonNode plain(JsonNode value) {
        if (value.isTextual() && !value.asText().startsWith("=")) {
            return TextNode.valueOf(PlainText.of(value.asText(), 4_000));
        }
        if (value instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                items.set(i, plain(items.get(i)));
            }
        }
        if (value instanceof ObjectNode inner) {
            for (Map.Entry<String, JsonNode> entry : inner.deepCopy().properties()) {
                inner.set(entry.getKey(), plain(entry.getValue()));
            }
        }
        return value;
    }
}
