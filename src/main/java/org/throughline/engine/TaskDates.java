package org.throughline.engine;

import java.time.Duration;

/**
 * What the table of due dates says of a task.
 *
 * @param dueAfter its beginning
 * @param reminderBefore it is due
 * @param escalationAfter it is due
 */
public record TaskDates(Duration dueAfter, Duration reminderBefore, Duration escalationAfter) {}
