package org.throughline.worklist;

/**
 * Which tasks to list; null means no restriction.
 *
 * @param stage of the lifecycle
 * @param overdue true for only those past their due time
 * @param q words of the client's name, the case number or the task's name
 * @param limit see {@link org.throughline.shared.Slice#limit}
 * @param after cursor of the preceding page
 */
public record WorkQuery(
        Scope scope, String stage, boolean overdue, String caseNumber, String q, Integer limit, String after) {

    /** Everything of one scope. */
    public static WorkQuery of(Scope scope) {
        return new WorkQuery(scope, null, false, null, null, null, null);
    }
}
