package org.throughline.engine;

/**
 * One activity, event or gateway of a deployed process.
 *
 * @param name null where it has none
 * @param type the BPMN name, e.g. {@code userTask}
 */
public record ActivityInfo(String id, String name, String type) {}
