package org.throughline.migration;

import java.util.List;

/**
 * What a changed table of due dates makes of the open tasks: they keep their dates until somebody has them counted anew.
 * Names no client.
 *
 * @param tasks how many would be dated otherwise, or not at all; @param cases that they belong to
 */
public record DueDateEffect(long tasks, long cases, List<DueDateShift> shifts) {

    /**
     * Open tasks of one kind of which the table says the same.
     *
     * @param to null where the table has no answer any more: no such task could begin
     * @param overdue how many would be late at once
     * @param caseNumbers of the first hundred cases
     * @param list asks for all of them, where there are more; else null
     */
    public record DueDateShift(
            String taskKey,
            String taskName,
            DueDateHours from,
            DueDateHours to,
            long tasks,
            long cases,
            long overdue,
            List<String> caseNumbers,
            String list) {}

    /** In hours: due so long after it began; reminded so long before, the supervisor told so long after that. */
    public record DueDateHours(double due, double reminderBefore, double escalationAfter) {}
}
