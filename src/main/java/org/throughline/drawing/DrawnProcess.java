package org.throughline.drawing;

import java.util.Map;

/**
 * @param attributes by name; those of Camunda with their prefix, e.g. {@code camunda:historyTimeToLive}
 * @param properties extension properties ({@code camunda:property})
 */
public record DrawnProcess(
        String id, String name, boolean executable, Map<String, String> attributes, Map<String, String> properties) {}
