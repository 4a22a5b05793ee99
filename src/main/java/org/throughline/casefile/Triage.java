package org.throughline.casefile;

import java.time.Instant;

/**
 * How urgent a case is, and what its worker must be allowed to do.
 *
 * @param priority urgent, high, normal or low
 * @param responseDueAt until when the client must hear from a worker
 * @param requiredLicence the least licence that the worker must hold, or null
 */
public record Triage(String priority, Instant responseDueAt, String requiredLicence) {

    /** Before anybody triaged it. */
    public static final Triage NONE = new Triage(null, null, null);
}
