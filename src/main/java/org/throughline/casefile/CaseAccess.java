package org.throughline.casefile;

import java.util.Map;
import java.util.UUID;
import org.throughline.shared.Actor;

/**
 * Who may know of a case: the one place of row-level access. Its worker, and whoever covers for the worker's absence;
 * who holds one of its open tasks, or is offered one; supervisors and clinicians of its team; intake workers while it is
 * in intake, and whoever opened it. An administrator has no right by being one.
 */
public interface CaseAccess {

    boolean mayRead(Actor actor, UUID caseId);

    /** @throws org.throughline.shared.Rejection not found {@code case-unknown} */
    void requireRead(Actor actor, UUID caseId);

    /**
     * The same rule as a condition of a query.
     *
     * @param caseIdColumn the qualified column that holds the case id, e.g. {@code w.case_id}; never user input
     */
    Condition readable(Actor actor, String caseIdColumn);

    /**
     * @param sql a boolean expression with named parameters, all starting with {@code access}
     */
    record Condition(String sql, Map<String, Object> params) {}
}
