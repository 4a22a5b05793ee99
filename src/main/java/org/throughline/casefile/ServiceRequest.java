package org.throughline.casefile;

/**
 * How a case came to the agency.
 *
 * @param source self, family, professional or report-of-concern
 * @param requestedBy who asked, in words; null where the client did
 * @param presentingProblem a need category
 */
public record ServiceRequest(String source, String requestedBy, String presentingProblem) {}
