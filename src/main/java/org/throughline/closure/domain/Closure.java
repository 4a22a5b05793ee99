package org.throughline.closure.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.careplan.GoalAttainment;
import org.throughline.shared.Attribution;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;

/**
 * One round of closing a case. Its text is fixed the moment it is put to the supervisor; a returned one stays, and the
 * next preparation is the next round.
 *
 * @param decision null before the supervisor decided
 * @param finalScores domain id to score
 * @param seal null before its text is fixed
 */
public record Closure(
        UUID id,
        UUID caseId,
        ClosingRound round,
        Justification justification,
        List<GoalResult> goals,
        Map<String, Integer> finalScores,
        String summary,
        LocalDate aftercareOn,
        Attribution prepared,
        SealedRecord seal,
        ClosureReview decision) {

    public Closure {
        goals = List.copyOf(goals);
    }

    /** @param number 1, 2, 3 … within the case */
    public record ClosingRound(int episode, int number) {}

    /**
     * Why the case ends.
     *
     * @param contradictions what the record says against the reason
     * @param explanation why it holds nevertheless; null where nothing contradicts it
     */
    public record Justification(String reason, List<Contradiction> contradictions, String explanation) {

        public Justification {
            contradictions = List.copyOf(contradictions);
        }
    }

    public String reason() {
        return justification.reason();
    }

    public List<Contradiction> contradictions() {
        return justification.contradictions();
    }

    public String explanation() {
        return justification.explanation();
    }

    public String outcome() {
        return OverallOutcomePolicy.of(goals);
    }

    /** How far the goals were attained, as far as they were rated. */
    public GoalAttainment attainment() {
        return GoalAttainment.of(goals.stream().map(GoalResult::rating).toList());
    }

    public String sha256() {
        return seal.sha256();
    }

    /** Fixes the text of a prepared closing. */
    public Closure sealed() {
        return with(SealedRecord.of(ClosureText.of(this)), decision);
    }

    /** Whether it says word for word the same, whoever prepared it in whatever round. */
    public boolean saysTheSameAs(Closure other) {
        return ClosureText.words(this).equals(ClosureText.words(other));
    }

    public String status() {
        if (decision == null) {
            return "in-review";
        }
        return decision.approved() ? "approved" : "returned";
    }

    /** @throws Rejection forbidden {@code own-work-approved} for who prepared it */
    public Closure withDecision(ClosureReview by) {
        if (decision != null) {
            throw Rejection.conflict("closure-moved-on");
        }
        if (by.approved() && by.by().equals(prepared.by())) {
            throw Rejection.forbidden("own-work-approved");
        }
        return with(seal, by);
    }

    /** @throws Rejection conflict {@code closure-not-approved} */
    public void requireApproved() {
        if (decision == null || !decision.approved()) {
            throw Rejection.conflict("closure-not-approved");
        }
    }

    private Closure with(SealedRecord sealed, ClosureReview made) {
        return new Closure(
                id, caseId, round, justification, goals, finalScores, summary, aftercareOn, prepared, sealed, made);
    }
}
