package org.throughline.assessment.domain;

import java.time.Instant;
import java.util.List;

/** Needs and strengths in the order that the worker and the client gave them. */
public record RankedNeeds(List<Need> needs, List<String> strengths, String by, Instant at) {

    public RankedNeeds {
        needs = List.copyOf(needs);
        strengths = List.copyOf(strengths);
    }

    /** 0 without needs. */
    public int highestSeverity() {
        return needs.stream().mapToInt(Need::severity).max().orElse(0);
    }
}
