package org.throughline.careplan.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A supervisor's decision on exactly one revision.
 *
 * @param comments null on approval
 * @param sha256 of the text that was decided on
 */
public record Review(UUID revisionId, boolean approved, String comments, String by, Instant at, String sha256) {

    public PlanReviewDecision decision() {
        return approved ? PlanReviewDecision.APPROVE : PlanReviewDecision.RETURN;
    }
}
