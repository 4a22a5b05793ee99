package org.throughline.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;

/**
 * A Camunda Form as a flat list of its components.
 *
 * @param components in reading order, those within groups and lists too
 * @param source the whole form
 */
public record FormModel(String id, List<Component> components, JsonNode source) {

    public FormModel(String id, List<Component> components) {
        this(id, components, MissingNode.getInstance());
    }

    /**
     * @param id the component's id in the form
     * @param type e.g. {@code textfield}
     * @param key what its answer is called; null for what takes none
     * @param path keys of the lists around it and its own, joined by dots; the id where it has no key
     * @param label as written in the form; null where none is
     * @param properties custom properties, e.g. {@code route}
     * @param source the component's own JSON
     */
    public record Component(
            String id,
            String type,
            String key,
            String path,
            String label,
            Map<String, String> properties,
            JsonNode source) {}
}
