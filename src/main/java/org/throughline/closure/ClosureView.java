package org.throughline.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.assessment.NeedsWheel;
import org.throughline.assessment.NeedsWheel.AreaScore;
import org.throughline.careplan.GoalAttainment;
import org.throughline.shared.Attribution;

/**
 * One round of closing a case.
 *
 * @param status in-review, returned or approved
 * @param finalScores the last word on each domain of the assessment
 * @param aftercareOn when someone asks how the client is doing; may be null
 */
public record ClosureView(
        UUID id,
        UUID caseId,
        int round,
        String status,
        Grounds grounds,
        List<GoalOutcome> goals,
        List<FinalScore> finalScores,
        String summary,
        LocalDate aftercareOn,
        SealedClosing sealed,
        Verdict verdict) {

    /** The final scores beside those of the first assessment, drawn. */
    public NeedsWheel wheel() {
        return NeedsWheel.of(finalScores.stream()
                .map(score -> new AreaScore(score.domain(), score.first(), score.last()))
                .toList());
    }

    public String sha256() {
        return sealed.sha256();
    }

    /**
     * @param reason why the case ends, e.g. {@code goals-reached}
     * @param outcome goals-met, partly-met, not-met or no-goals: what the goals' outcomes come to
     * @param contradictions what the record says against the reason: no-goals, goals-unmet, no-progress, high-risk
     * @param explanation why the reason holds nevertheless; null where nothing contradicts it
     * @param attainment how far the goals were attained, as far as they were rated
     */
    public record Grounds(
            String reason,
            String outcome,
            List<String> contradictions,
            String explanation,
            GoalAttainment attainment) {}

    /** Who prepared the text, and its hash. */
    public record SealedClosing(Attribution prepared, String sha256) {}

    /** @param decided by which supervisor; nobody where none did yet */
    public record Verdict(Attribution decided, String comments) {

        static final Verdict NONE = new Verdict(Attribution.NONE, null);
    }

    /**
     * @param goalId null where the worker wrote the goal down only at closing
     * @param outcome met, partly-met, not-met or no-longer-needed
     * @param rated the level that was reached in the end; null where the goal was not rated
     */
    public record GoalOutcome(UUID goalId, String statement, String outcome, String note, RatedLevel rated) {}

    /** @param level −2 to 2; @param words of that level in the plan; @param weight of the goal in the plan */
    public record RatedLevel(int level, String words, int weight) {}

    /** @param first the score of the first assessment, or null; @param last 1 (crisis) to 5 (thriving) */
    public record FinalScore(String domain, Integer first, int last) {}
}
