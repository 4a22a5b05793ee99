package org.throughline.worklist.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which reminders are also sent by mail: those of work that somebody has put on a day, such as a visit, a contact or
 * aftercare, to whoever has it, as long as the day is still to come. What is due by the table alone stands on the desk only.
 */
public final class ReminderMailPolicy {

    private ReminderMailPolicy() {}

    /**
     * @param assignee null while nobody has the task
     * @param onADay whether somebody has put it on a day
     */
    public static boolean sends(String assignee, boolean onADay, Instant due, Instant now, ZoneId zone) {
        return assignee != null
                && onADay
                && due != null
                && LocalDate.ofInstant(due, zone).isAfter(LocalDate.ofInstant(now, zone));
    }
}
