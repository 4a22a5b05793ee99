package org.throughline.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.throughline.engine.ComponentTypes;

/** One component of a Camunda Form's schema, as form-js 1.x writes it. */
record FormComponent(JsonNode node, List<FormComponent> children) {

    private static final Set<String> MANY = Set.of("checklist", "taglist");

    static FormComponent of(JsonNode node) {
        List<FormComponent> children = StreamSupport.stream(
                        node.path("components").spliterator(), false)
                .map(FormComponent::of)
                .toList();
        return new FormComponent(node, children);
    }

    String type() {
        return node.path("type").asText("");
    }

    /** True for a component that contributes a value to the answers. */
    boolean isField() {
        return ComponentTypes.ANSWERED.contains(type()) && !key().isEmpty();
    }

    boolean isList() {
        return type().equals("dynamiclist");
    }

    boolean takesMany() {
        return MANY.contains(type());
    }

    boolean isComputed() {
        return type().equals("expression");
    }

    String key() {
        return node.path("key").asText("");
    }

    String path() {
        return node.path("path").asText("");
    }

    /** What the field is called on the screen: a field for a day or a time has labels of its own. */
    String label() {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(this::text)
                .filter(label -> !label.isBlank())
                .findFirst()
                .orElse("");
    }

    boolean isDisabled() {
        return node.path("disabled").asBoolean(false);
    }

    /** True for a measurement or a judgement, which nobody makes but whoever fills the form in. */
    boolean isScored() {
        return node.path("properties").path("scored").asBoolean(false);
    }

    boolean isRouting() {
        return node.path("properties").path("route").asBoolean(false);
    }

    /** The value of a custom property; empty where it carries none. */
    String property(String name) {
        return node.path("properties").path(name).asText("");
    }

    /** False where the rows of a list are given and may be neither added nor removed. */
    boolean mayGrow() {
        return node.path("allowAddRemove").asBoolean(true);
    }

    JsonNode validation() {
        return node.path("validate");
    }

    String text(String property) {
        return node.path(property).asText("");
    }
}
