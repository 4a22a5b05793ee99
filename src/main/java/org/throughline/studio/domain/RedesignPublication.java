package org.throughline.studio.domain;

import java.time.Instant;
import java.util.List;

/**
 * Who published a redesign, when, and as which deployment; all null until it is.
 *
 * @param scenarioReason why it was published although scenarios go another way through it; null where none does
 * @param differingScenarios names of those that do
 */
public record RedesignPublication(
        String publishedBy,
        Instant publishedAt,
        String deploymentId,
        String scenarioReason,
        List<String> differingScenarios) {

    public static final RedesignPublication NONE = new RedesignPublication(null, null, null, null, List.of());
}
