package org.throughline.engine;

/** Port: what was given of the reminders of open tasks. The engine keeps no timer that went off. */
public interface GivenReminders {

    /**
     * Whether this timer of the task did its work.
     *
     * @param timer the id of its listener; true for one that nobody keeps
     */
    boolean isGiven(String taskId, String timer);
}
