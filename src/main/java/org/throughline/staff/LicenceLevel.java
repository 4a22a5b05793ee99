package org.throughline.staff;

import java.util.Arrays;
import java.util.Locale;
import org.throughline.shared.Rejection;

/** What a licence stands for, whatever a place calls it; of those from bachelor to supervisor a higher includes a lower. */
public enum LicenceLevel {
    NONE,
    BACHELOR,
    MASTER,
    CLINICAL,
    SUPERVISOR,
    SUBSTANCE_USE;

    /** As it is stored and sent, such as {@code substance-use}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Rejection: invalid {@code licence-kind-level}.
     *
     * @param id null for none
     */
    public static LicenceLevel of(String id, String field) {
        if (id == null || id.isBlank()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField(field, "licence-kind-level"));
    }

    /** True where a holder of it may do what one of the other may. */
    public boolean includes(LicenceLevel other) {
        return this == other || isAbove(other);
    }

    boolean isAbove(LicenceLevel other) {
        return other == NONE && this != NONE
                || this != SUBSTANCE_USE && other != SUBSTANCE_USE && ordinal() > other.ordinal();
    }
}
