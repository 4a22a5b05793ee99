package org.throughline.contacts;

import java.time.Instant;
import java.util.UUID;

/**
 * A note that waits for a co-signature.
 *
 * @param author username
 * @param returned whether it went back to its author
 * @param overdue whether it still waits for a co-signer, past the moment until which it was to be co-signed
 */
public record CosignatureRequest(
        UUID noteId,
        String caseNumber,
        String activity,
        String author,
        String authorName,
        Instant dueAt,
        boolean returned,
        boolean overdue) {}
