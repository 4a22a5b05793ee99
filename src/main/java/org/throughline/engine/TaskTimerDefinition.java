package org.throughline.engine;

/**
 * A timer beside a task as it is drawn.
 *
 * @param id of its listener
 * @param action the expression of what is done
 * @param when the expression of its moment, duration or cycle
 */
public record TaskTimerDefinition(String id, String action, String when) {}
