package org.throughline.drawing;

import java.util.List;
import java.util.Map;

/**
 * @param attributes by name; those of Camunda with their prefix, e.g. {@code camunda:historyTimeToLive}
 * @param properties extension properties ({@code camunda:property})
 * @param parts all that is written within the process beside steps, flows and things
 */
public record DrawnProcess(
        String id,
        String name,
        boolean executable,
        Map<String, String> attributes,
        Map<String, String> properties,
        List<DrawnPart> parts) {

    public DrawnProcess(
            String id,
            String name,
            boolean executable,
            Map<String, String> attributes,
            Map<String, String> properties) {
        this(id, name, executable, attributes, properties, List.of());
    }
}
