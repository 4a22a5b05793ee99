package org.throughline.insight.way;

/**
 * From a step to the next one, whatever junctions stand between.
 *
 * @param version of the drawing in which the next step was reached
 */
public record Passage(int version, String from, String to) {}
