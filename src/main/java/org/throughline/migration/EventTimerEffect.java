package org.throughline.migration;

import java.time.Instant;

/**
 * What a move does to the timer of one event that a case waits at: at the edge of a step, between steps, of an event
 * sub-process. A timer that is set again counts from the move.
 *
 * @param eventId the event in the drawing that has it afterwards; where none has, in that before
 * @param name null where the event has none
 * @param stepName at what it waits; null where it waits as long as the process runs
 * @param from, to when it goes off as the drawing writes it, before and after; null where there is none
 * @param at when it would have gone off; null for a new one
 */
public record EventTimerEffect(
        String eventId, String name, String stepName, EventTimerChange change, String from, String to, Instant at) {

    /** What becomes of it. */
    public enum EventTimerChange {
        /** It is set again, to another moment. */
        CHANGED,
        /** It is given up: nothing happens any more. */
        REMOVED,
        /** It is set for a case that did not wait at it. */
        NEW
    }

    /** The same of several cases. @param cases that wait at it, or will; each once */
    public record EventTimerShift(
            String eventId,
            String name,
            String stepName,
            EventTimerChange change,
            String from,
            String to,
            long cases) {}
}
