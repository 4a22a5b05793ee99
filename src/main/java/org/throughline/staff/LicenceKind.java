package org.throughline.staff;

import org.throughline.shared.Rejection;

/** Social work licences from the lowest to the highest; a higher one includes the work of a lower one. */
public enum LicenceKind {
    LBSW,
    LMSW,
    LCSW;

    public boolean includes(LicenceKind required) {
        return ordinal() >= required.ordinal();
    }

    /** Rejection: invalid {@code licence-kind-unknown}. */
    public static LicenceKind of(String kind) {
        for (LicenceKind known : values()) {
            if (known.name().equalsIgnoreCase(kind)) {
                return known;
            }
        }
        throw Rejection.invalidField("kind", "licence-kind-unknown", kind);
    }
}
