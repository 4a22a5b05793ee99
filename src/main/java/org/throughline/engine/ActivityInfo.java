package org.throughline.engine;

/**
 * One activity, event or gateway of a deployed process.
 *
 * @param name null where it has none
 * @param type the BPMN name, e.g. {@code userTask}
 * @param scope the sub-process around it; null where it stands in the process itself
 */
public record ActivityInfo(String id, String name, String type, String scope) {}
