package org.throughline.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the ledger of what left the house.
 *
 * @param by username, or who acted
 * @param channel link, mail, paper, phone or fhir
 * @param classes ids of {@link ReleasedClass}
 * @param sha256 of what was sent, or null where nothing written was
 */
public record DisclosureRow(
        UUID id,
        Instant at,
        String by,
        String recipient,
        String address,
        String channel,
        List<String> classes,
        String purpose,
        UUID releaseId,
        UUID referralId,
        String sha256) {}
