package org.throughline.model;

import java.util.List;
import java.util.Map;

/**
 * What is drawn beside steps and flows: pools, lanes, message flows, notes, groups, data; and the messages, errors,
 * escalations and signals that stand beside the processes.
 *
 * @param type the BPMN name, e.g. {@code lane}, {@code participant}, {@code textAnnotation}, {@code message}
 * @param parent id of the process, sub-process or collaboration it stands in; empty where it stands beside them
 * @param text what a note says, else empty
 * @param attributes by name; those of Camunda with their prefix
 */
public record Artifact(
        String id,
        String type,
        String name,
        String parent,
        String text,
        Map<String, String> attributes,
        List<ModelElement> parts) {

    public boolean is(String bpmnType) {
        return type.equals(bpmnType);
    }
}
