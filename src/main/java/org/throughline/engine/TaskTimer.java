package org.throughline.engine;

import java.time.Instant;

/**
 * Something that happens beside an open task at its time: its reminder, its escalation.
 *
 * @param id of its listener in the drawing
 * @param action what is done then, and so to whom: the expression of its action
 */
public record TaskTimer(String id, String action, Instant at) {}
