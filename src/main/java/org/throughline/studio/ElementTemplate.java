package org.throughline.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A ready element in the format that the BPMN editor reads (element templates of Camunda 7). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElementTemplate(
        @JsonProperty("$schema") String schema,
        String name,
        String id,
        String description,
        List<String> appliesTo,
        ElementType elementType,
        Category category,
        List<Property> properties) {

    /** Names the format; nobody reads from there. */
    public static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    public record ElementType(String value) {}

    public record Category(String id, String name) {}

    /**
     * @param type String, Dropdown or Hidden
     * @param optional whether nothing is written where nothing is chosen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Property(
            String type,
            String label,
            String description,
            String value,
            List<TemplateChoice> choices,
            Boolean optional,
            Binding binding) {}

    public record TemplateChoice(String name, String value) {}

    public record Binding(String type, String name) {}
}
