package org.throughline.engine;

import java.time.Instant;
import java.util.List;

/**
 * The timers of one running process that belong to events: at the edge of a step, between steps, of an event sub-process.
 * Those of open tasks are read with the tasks.
 */
public interface EventTimers {

    /** In the order of events and moments. */
    List<EventTimer> of(String instanceId);

    /** Sets those that still wait to the moments that they had. Joins the caller's transaction. */
    void putBack(String instanceId, List<EventTimer> former);

    /** @param eventId the event in the drawing; @param at when it comes up */
    record EventTimer(String eventId, Instant at) {}
}
