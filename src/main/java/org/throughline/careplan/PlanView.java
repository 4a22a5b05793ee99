package org.throughline.careplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.Attribution;

/**
 * One revision of a plan.
 *
 * @param revision 1, 2, 3 … within the case
 * @param status draft, in-review, returned, approved, active or superseded
 * @param sha256 of the sealed text; null while it is a draft
 * @param summary what the plan is about, in a sentence or two; may be null
 */
public record PlanView(
        UUID revisionId,
        UUID caseId,
        int revision,
        String status,
        String sha256,
        String summary,
        List<GoalView> goals,
        List<StepView> steps,
        List<PlannedService> services,
        Attribution drafted,
        Attribution approved) {

    /**
     * @param id the same in every revision that carries the goal on
     * @param number 1, 2, 3 … within the revision
     * @param need a need category id
     * @param owner client, family, worker, provider or other
     * @param status a {@link GoalStatus} id, from the newest progress noted
     * @param progress 0–100, from the newest progress noted
     */
    public record GoalView(
            UUID id,
            int number,
            String need,
            String statement,
            String measure,
            String owner,
            LocalDate targetDate,
            String status,
            int progress) {}

    /** @param goal number of the goal that it serves, or null */
    public record StepView(String action, String owner, LocalDate dueOn, Integer goal) {}
}
