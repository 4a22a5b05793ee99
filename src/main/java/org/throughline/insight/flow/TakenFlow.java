package org.throughline.insight.flow;

/** One flow that a process took, in a version of its drawing. */
public record TakenFlow(int version, String from, String to) {}
