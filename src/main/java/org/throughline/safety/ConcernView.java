package org.throughline.safety;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A safety concern and how far its report is.
 *
 * @param concerns kinds of harm feared, kebab-case
 * @param phone null before the call
 * @param report the newest revision filed; null before
 * @param acknowledgement null before a supervisor has seen it
 * @param late true where the written report is due and not filed
 */
public record ConcernView(
        UUID id,
        UUID caseId,
        String personAtRisk,
        List<String> concerns,
        String description,
        boolean immediateDanger,
        Instant raisedAt,
        String raisedBy,
        String raisedByName,
        PhoneReport phone,
        SealedReport report,
        Acknowledgement acknowledgement,
        boolean late) {

    /** @param reference the agency's own, or null */
    public record PhoneReport(
            String agency,
            String reference,
            Instant calledAt,
            String byName,
            String response,
            String instructions,
            Instant writtenDueAt) {}

    /**
     * @param answers the written report as filed
     * @param sha256 of its canonical text
     */
    public record SealedReport(
            int revision, Map<String, Object> answers, String sha256, Instant filedAt, String byName) {}

    public record Acknowledgement(Instant at, String byName, String support, String comments) {}
}
