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
     * @param strength of the client that it builds on; null where none is named
     * @param attainment its five levels; null without them
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
            int progress,
            String strength,
            AttainmentView attainment) {}

    /**
     * The five levels of a goal.
     *
     * @param levels from much less than expected to much more
     * @param weight how much the goal counts beside the others, 1 to 4
     * @param baseline where the client stood when the plan was written, −2 to 2; may be null
     */
    public record AttainmentView(List<LevelText> levels, int weight, Integer baseline) {}

    /** @param level −2 to 2; @param text in the client's words */
    public record LevelText(int level, String text) {}

    /** @param goal number of the goal that it serves, or null */
    public record StepView(String action, String owner, LocalDate dueOn, Integer goal) {}
}
