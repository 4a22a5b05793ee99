package org.throughline.designer.effect;

/** @param type the BPMN name, e.g. {@code userTask} */
public record ActivityInfo(String id, String name, String type) {}
