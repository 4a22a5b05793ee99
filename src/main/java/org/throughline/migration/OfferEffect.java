package org.throughline.migration;

import java.util.List;

/**
 * What a changed table makes of the groups that open tasks are offered to: they stay as they are until somebody has the
 * table decide anew. Names no client.
 *
 * @param tasks how many would be offered to others, or could not be; @param cases that they belong to
 * @param untried running processes that the table answers otherwise for and that were not tried: too many, or somebody was
 *     just working on them
 */
public record OfferEffect(
        String decisionKey, String name, long tasks, long cases, long untried, List<OfferShift> shifts) {

    /**
     * Open tasks of one kind that go from the same groups to the same groups.
     *
     * @param from, to groups, in order
     * @param reason why they keep their groups, in the reader's words: nobody would be left who may do them, or the table
     *     has no answer any more; null where they can go
     * @param losing how many are with somebody who may not do them any more
     * @param caseNumbers of the first hundred cases
     * @param list asks for all of them, where there are more; else null
     */
    public record OfferShift(
            String taskKey,
            String taskName,
            List<String> from,
            List<String> to,
            String reason,
            long tasks,
            long cases,
            long losing,
            List<String> caseNumbers,
            String list) {}

    /** Whether any of the tasks could be offered to others. */
    public boolean applies() {
        return shifts.stream().anyMatch(shift -> shift.reason() == null);
    }
}
