package org.throughline.insight.flow;

/**
 * From a step to the next one, whatever junctions stand between.
 *
 * @param version of the drawing in which the next step was reached
 */
public record Transition(int version, String from, String to) {}
