package org.throughline.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something written within an element: a listener, a mapping, an event definition, a loop, a condition.
 *
 * @param type the element's name; those of Camunda with their prefix, e.g. {@code camunda:taskListener}
 * @param attributes by name; those of Camunda with their prefix, e.g. {@code camunda:collection}
 * @param text its own text, never null
 * @param parts in the order of the file
 */
public record ModelElement(String type, Map<String, String> attributes, String text, List<ModelElement> parts) {

    public boolean is(String name) {
        return type.equals(name);
    }

    /** The attribute, or null. */
    public String get(String attribute) {
        return attributes.get(attribute);
    }

    /** This and everything within it. */
    public Stream<ModelElement> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(ModelElement::all));
    }
}
