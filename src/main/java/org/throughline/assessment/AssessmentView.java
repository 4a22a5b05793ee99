package org.throughline.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One round of an assessment, as others may read it.
 *
 * @param round 1 for the first interview, one more after each return
 * @param status interviewed, ranked, awaiting-sign-off, returned, signed, or completed (no sign-off was needed)
 * @param score mean of the domain scores, 1 (crisis) to 5 (thriving); null before the interview
 * @param needs ranked, the most pressing first
 * @param dangerDescription what the danger is; null without one
 * @param notes of the interview, or null
 * @param riskLevel null before it was determined
 * @param signedOffBy username of the clinician who decided, or null
 * @param comments of the clinician, or null
 * @param sha256 of the sealed text, or null before it is sealed
 */
public record AssessmentView(
        UUID id,
        UUID caseId,
        int round,
        String status,
        List<String> instruments,
        List<DomainScore> scores,
        Double score,
        List<RankedNeed> needs,
        List<String> strengths,
        boolean immediateDanger,
        String dangerDescription,
        String notes,
        String riskLevel,
        LocalDate interviewedOn,
        String interviewedBy,
        Instant interviewedAt,
        String signedOffBy,
        Instant signedOffAt,
        String comments,
        String sha256) {

    /** @param domain id of the domain; @param score 1 (crisis) to 5 (thriving) */
    public record DomainScore(String domain, int score) {}

    /**
     * @param rank 1 is the most pressing
     * @param category a need category id, e.g. {@code housing}
     * @param severity 1 (slight) to 5 (urgent)
     */
    public record RankedNeed(int rank, String category, int severity, String description) {}
}
