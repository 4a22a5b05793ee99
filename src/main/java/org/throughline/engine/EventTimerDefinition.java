package org.throughline.engine;

/**
 * A timer of an event as it is drawn: at the edge of a step, between steps, behind a gateway that waits for events, or of
 * an event sub-process.
 *
 * @param eventId what its timers are known by, as in {@link EventTimers}: the event, or the event sub-process that it begins
 * @param triggerId the event in the drawing
 * @param name of the event, or of the sub-process that it begins; null where neither has one
 * @param scope the step that it waits at and is given up with; null where it waits as long as the process runs
 * @param when its moment, span or cycle as written, e.g. {@code P3D}, {@code R/PT1H}, or an expression
 */
public record EventTimerDefinition(String eventId, String triggerId, String name, String scope, String when) {}
