package org.throughline.closure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One round of closing a case.
 *
 * @param status in-review, returned or approved
 * @param reason why the case ends, e.g. {@code goals-reached}
 * @param outcome goals-met, partly-met, not-met or no-goals: what the goals' outcomes come to
 * @param contradictions what the record says against the reason: no-goals, goals-unmet, no-progress, high-risk
 * @param explanation why the reason holds nevertheless; null where nothing contradicts it
 * @param finalScores the last word on each domain of the assessment
 * @param aftercareOn when someone asks how the client is doing; may be null
 * @param sha256 of the sealed text
 */
public record ClosureView(
        UUID id,
        UUID caseId,
        int round,
        String status,
        String reason,
        String outcome,
        List<GoalOutcome> goals,
        List<String> contradictions,
        String explanation,
        List<FinalScore> finalScores,
        String summary,
        LocalDate aftercareOn,
        String preparedBy,
        Instant preparedAt,
        String decidedBy,
        Instant decidedAt,
        String comments,
        String sha256) {

    /**
     * @param goalId null where the worker wrote the goal down only at closing
     * @param outcome met, partly-met, not-met or no-longer-needed
     */
    public record GoalOutcome(UUID goalId, String statement, String outcome, String note) {}

    /** @param first the score of the first assessment, or null; @param last 1 (crisis) to 5 (thriving) */
    public record FinalScore(String domain, Integer first, int last) {}
}
