package org.throughline.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.FactKind;

/**
 * A fact of a person as it was told or corrected once.
 *
 * @param value null where it was said that it is not known any more; several codes are joined by {@code ", "}
 * @param source where it was told; {@link FactSource#NONE} for a correction
 * @param reason of a correction, else null
 */
public record KnownFact(FactKind kind, String value, FactSource source, String reason, Instant at, String by) {

    /** @param submissionId the accepted form */
    public record FactSource(UUID caseId, UUID submissionId) {
        public static final FactSource NONE = new FactSource(null, null);
    }

    /** The codes of a fact that has several; one or none else. */
    public List<String> values() {
        return value == null ? List.of() : List.of(value.split(", "));
    }
}
