package org.throughline.engine;

import java.time.Instant;
import java.util.List;

/**
 * What an open task had before its process was moved, for a move that is taken back.
 *
 * @param holder whether the former holder has it again; otherwise the drawing says who has it
 * @param formerHolder null where it was only offered
 * @param dates whether it has its former due date, reminders and escalations again
 * @param formerTimers those that were still to come then
 */
public record TaskRestoration(
        boolean holder, String formerHolder, boolean dates, Instant formerDue, List<TaskTimer> formerTimers) {

    /** Nothing is put back: the drawing alone counts. */
    public static final TaskRestoration NONE = new TaskRestoration(false, null, false, null, List.of());
}
