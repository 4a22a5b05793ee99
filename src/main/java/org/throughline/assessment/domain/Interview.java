package org.throughline.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The findings of an interview.
 *
 * @param scores domain id to score, in the instruments' order
 * @param danger of someone's life or limb, now
 * @param by username of who interviewed
 */
public record Interview(
        LocalDate on,
        String place,
        Map<String, Integer> scores,
        boolean danger,
        String dangerDescription,
        String notes,
        String by,
        Instant at) {

    public boolean immediateDanger() {
        return danger || SelfSufficiencyPolicy.showsDanger(scores);
    }

    public double score() {
        return SelfSufficiencyPolicy.mean(scores);
    }
}
