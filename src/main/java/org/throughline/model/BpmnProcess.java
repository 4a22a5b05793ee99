package org.throughline.model;

import java.util.List;
import java.util.Map;

/**
 * @param attributes by name; those of Camunda with their prefix, e.g. {@code camunda:historyTimeToLive}
 * @param properties extension properties ({@code camunda:property})
 * @param parts all that is written within the process beside steps, flows and things
 */
public record BpmnProcess(
        String id,
        String name,
        boolean executable,
        Map<String, String> attributes,
        Map<String, String> properties,
        List<ModelElement> parts) {

    public BpmnProcess(
            String id,
            String name,
            boolean executable,
            Map<String, String> attributes,
            Map<String, String> properties) {
        this(id, name, executable, attributes, properties, List.of());
    }
}
