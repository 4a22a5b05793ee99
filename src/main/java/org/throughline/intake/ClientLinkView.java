package org.throughline.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was said of whose case it is.
 *
 * @param state kebab-case: proposed, confirmed, declined, undone or withdrawn
 * @param knownName of the person on file; null while that is not confirmed
 * @param decidedBy display name, or null
 * @param undoneBy display name, or null
 * @param moved numbers of the cases that became the known person's, and went back where it was undone
 */
public record ClientLinkView(
        UUID id,
        String state,
        String knownName,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String undoneBy,
        Instant undoneAt,
        String undoReason,
        List<String> moved) {}
