package org.throughline.people;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.shared.Attribution;

/**
 * A release of information on file. It is never deleted; a revoked one stays and counts no more.
 *
 * @param recipient who may be informed
 * @param purpose what for
 * @param information what may be shared
 * @param method {@code written}, {@code verbal} or {@code electronic}
 * @param until last day
 */
public record Consent(
        UUID id,
        UUID personId,
        UUID caseId,
        Recipient recipient,
        String purpose,
        String information,
        String method,
        LocalDate from,
        LocalDate until,
        Attribution recorded,
        Revocation revocation) {

    /**
     * @param organizationId null where the organization is not in the directory
     * @param organization the name of the organization, or of the class of recipients
     * @param need need category id where whoever serves that need may be informed, or null
     */
    public record Recipient(UUID organizationId, String organization, String need) {}

    /** Taken back. */
    public record Revocation(Attribution made, String reason) {

        /** While the release stands. */
        public static final Revocation NONE = new Revocation(Attribution.NONE, null);

        public boolean isNone() {
            return made.isNone();
        }
    }

    public UUID organizationId() {
        return recipient.organizationId();
    }

    public String organization() {
        return recipient.organization();
    }

    /** True on its first and last day and between, unless revoked. */
    public boolean isValidOn(LocalDate day) {
        return revocation.isNone() && !day.isBefore(from) && !day.isAfter(until);
    }
}
