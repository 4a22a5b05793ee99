package org.throughline.engine;

/** Updates an open task from its model, after its process was moved to another version. */
public interface TaskRefresh {

    /**
     * Joins the caller's transaction; every {@link TaskObserver} is notified. Name, groups, priority and form follow the
     * drawing. Who has the task keeps it while they may have it as it is drawn now.
     *
     * @param redate whether its dates are counted anew, from the moment when the task began
     * @param retime whether its reminders and escalations are set by the drawing anew, as they are with new dates
     * @param reassign whether it is drawn to go to somebody else, so that nobody has it by the old drawing
     * @param former what the task had before, which counts more than the drawing; a reminder that was given since is not
     *     given again
     */
    void refresh(String taskId, boolean redate, boolean retime, boolean reassign, TaskRestoration former);

    /**
     * Joins the caller's transaction; every {@link TaskObserver} is notified. Only its due date, reminders and escalations
     * are counted anew, from the moment when the task began; whoever has the task keeps it.
     */
    void redate(String taskId);

    /**
     * Joins the caller's transaction; every {@link TaskObserver} is notified. Name and groups follow the drawing by what its
     * variables hold now; dates stay. Who has the task keeps it while they may have it.
     *
     * @return false where nobody works in one of its groups and holds its licence: the transaction must be rolled back then
     */
    boolean reoffer(String taskId);
}
