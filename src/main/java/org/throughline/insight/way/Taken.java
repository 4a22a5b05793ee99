package org.throughline.insight.way;

/** One flow that a process took, in a version of its drawing. */
public record Taken(int version, String from, String to) {}
