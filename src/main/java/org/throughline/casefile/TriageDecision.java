package org.throughline.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What the decision table made of the request.
 *
 * @param priority urgent, high, normal or low
 * @param responseHours within how many hours the client must hear from a worker
 * @param requiredLicence the least licence that the worker must hold, or null
 */
public record TriageDecision(String priority, int responseHours, String requiredLicence) {

    /** From the outputs of the table, by their names. */
    public static TriageDecision of(Map<?, ?> outputs) {
        Object licence = outputs.get("requiredLicence");
        return new TriageDecision(
                String.valueOf(outputs.get("priority")),
                ((Number) outputs.get("responseHours")).intValue(),
                licence == null || licence.toString().isBlank() ? null : licence.toString());
    }

    /** As it counts from the moment of triage. */
    Triage from(Instant now) {
        return new Triage(priority, now.plus(Duration.ofHours(responseHours)), requiredLicence);
    }
}
