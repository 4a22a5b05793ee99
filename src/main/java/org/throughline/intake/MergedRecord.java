package org.throughline.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that was found to be the same person's as another.
 *
 * @param name that the record itself has
 * @param undone null while it stands
 * @param mayUndo whether the reader may take it back
 */
public record MergedRecord(UUID personId, String name, SignedReason merged, SignedReason undone, boolean mayUndo) {

    /** @param by display name */
    public record SignedReason(String by, Instant at, String reason) {}
}
