package org.throughline.casefile;

import java.util.UUID;

/**
 * A request for service that becomes a case.
 *
 * @param caseId chosen by the caller, so that the request's answers can name it before it exists; null to have one made
 * @param personId the client
 * @param source self, family, professional or report-of-concern
 * @param requestedBy who asked, in words; null where the client did
 * @param presentingProblem a need category
 */
public record NewCase(UUID caseId, UUID personId, String source, String requestedBy, String presentingProblem) {}
