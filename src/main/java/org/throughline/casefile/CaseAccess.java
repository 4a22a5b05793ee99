package org.throughline.casefile;

import java.util.Map;
import java.util.UUID;
import org.throughline.shared.Actor;

/**
 * Who may know of a case: the one place of row-level access. Two degrees: the whole record, by the grounds of {@code
 * ReadPolicy}; and what one task needs, for whoever holds a task of the case or is offered one. The second opens the page
 * of the task with the client, the household and where the case stands beside it, what is shown to decide a task of that
 * process, and the door to raise a safety concern; not the case's pages, its timeline, notes, answers or exports. An
 * administrator has no right by being one. Whoever opened a case in an emergency reads it for a while and changes nothing,
 * see {@link Emergencies}.
 */
public interface CaseAccess {

    /** The whole record. */
    boolean mayRead(Actor actor, UUID caseId);

    /** @throws org.throughline.shared.Rejection not found {@code case-unknown} */
    void requireRead(Actor actor, UUID caseId);

    /**
     * Who reads by an emergency access changes nothing.
     *
     * @throws org.throughline.shared.Rejection not found {@code case-unknown}, forbidden {@code emergency-reads-only}
     */
    void requireChange(Actor actor, UUID caseId);

    /**
     * As much of the case as a task needs.
     *
     * @param processKey the process of the task, or null for a task of any
     * @throws org.throughline.shared.Rejection not found {@code case-unknown}
     */
    void requireForTask(Actor actor, UUID caseId, String processKey);

    /**
     * The rule for the whole record as a condition of a query.
     *
     * @param caseIdColumn the qualified column that holds the case id, e.g. {@code w.case_id}; never user input
     */
    Condition readable(Actor actor, String caseIdColumn);

    /**
     * @param sql a boolean expression with named parameters, all starting with {@code access}
     */
    record Condition(String sql, Map<String, Object> params) {}
}
