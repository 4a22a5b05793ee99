package org.throughline.referral;

import java.time.Instant;
import java.util.UUID;
import org.throughline.people.Consent;

/**
 * A referral as the organization that it was sent to may see it: its state, and what the client's release lets it know.
 *
 * @param letter what was released, and nothing else
 * @param release the client's release to the organization, live today
 */
public record PartnerReferral(SentReferral sent, ReferralLetter letter, Consent release) {

    /**
     * What the agency and the organization both know of it.
     *
     * @param version grows with each change
     * @param status as FHIR Task writes it, requested or later
     * @param reason code, or null
     * @param providerReason the organization's own words for it, or null; those of others stay in the house
     * @param appointmentAt null until one is made
     * @param reportedDoneAt when the organization last said that the service was given, or null
     */
    public record SentReferral(
            UUID id,
            UUID caseId,
            UUID serviceId,
            int version,
            Instant updatedAt,
            String status,
            String reason,
            String providerReason,
            Instant sentAt,
            Instant appointmentAt,
            Instant reportedDoneAt) {}
}
