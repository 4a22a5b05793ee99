package org.throughline.safety;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A safety concern and how far its report is.
 *
 * @param phone null before the call
 * @param report the newest revision filed; null before
 * @param acknowledgement null before a supervisor has seen it
 * @param late true where the written report is due and not filed
 * @param correctable whether this reader may correct the report by an addendum
 */
public record ConcernView(
        UUID id,
        UUID caseId,
        Danger danger,
        Instant raisedAt,
        String raisedByName,
        PhoneReport phone,
        SealedReport report,
        AcknowledgementView acknowledgement,
        boolean late,
        boolean correctable) {

    /**
     * What is feared, and for whom.
     *
     * @param personAtRisk empty where a danger was named without it
     * @param concerns kinds of harm feared, kebab-case
     */
    public record Danger(String personAtRisk, List<String> concerns, String description, boolean immediate) {}

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
     * @param addenda what was corrected since, in that order
     */
    public record SealedReport(
            int revision,
            Map<String, Object> answers,
            String sha256,
            Instant filedAt,
            String byName,
            List<SealedAddendum> addenda) {}

    /**
     * @param revision of the report that it corrects
     * @param sending null until the agency has it
     */
    public record SealedAddendum(
            UUID id,
            int number,
            int revision,
            Map<String, Object> answers,
            String sha256,
            Instant filedAt,
            String byName,
            DeliveryView sending) {}

    /** @param reference the agency's own, or null */
    public record DeliveryView(String agency, String means, String reference, Instant at, String byName) {}

    public record AcknowledgementView(Instant at, String byName, String support, String comments) {}
}
