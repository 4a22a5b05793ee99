package org.throughline.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.Attribution;

/**
 * One round of an assessment, as others may read it.
 *
 * @param round 1 for the first interview, one more after each return
 * @param status interviewed, ranked, awaiting-sign-off, returned, signed, or completed (no sign-off was needed)
 * @param needs ranked, the most pressing first
 * @param riskLevel null before it was determined
 * @param sha256 of the sealed text, or null before it is sealed
 */
public record AssessmentView(
        UUID id,
        UUID caseId,
        int round,
        String status,
        List<String> instruments,
        InterviewView interview,
        List<RankedNeed> needs,
        List<String> strengths,
        String riskLevel,
        SignOffView signOff,
        String sha256) {

    public List<DomainScore> scores() {
        return interview.scores();
    }

    /**
     * @param score mean of the domain scores, 1 (crisis) to 5 (thriving); null before the interview
     * @param dangerDescription what the danger is; null without one
     * @param on the day it was held
     * @param recorded by whom, and when it was written down
     */
    public record InterviewView(
            List<DomainScore> scores,
            Double score,
            boolean immediateDanger,
            String dangerDescription,
            String notes,
            LocalDate on,
            Attribution recorded) {}

    /** @param decided by which clinician; nobody where none did yet */
    public record SignOffView(Attribution decided, String comments) {

        static final SignOffView NONE = new SignOffView(Attribution.NONE, null);
    }

    /** @param domain id of the domain; @param score 1 (crisis) to 5 (thriving) */
    public record DomainScore(String domain, int score) {}

    /**
     * @param rank 1 is the most pressing
     * @param category a need category id, e.g. {@code housing}
     * @param severity 1 (slight) to 5 (urgent)
     */
    public record RankedNeed(int rank, String category, int severity, String description) {}
}
