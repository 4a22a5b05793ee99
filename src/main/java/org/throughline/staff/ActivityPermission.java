package org.throughline.staff;

/**
 * What an activity is for a worker today.
 *
 * @param licence the kind by which they may do it; null where nobody needs one, and where it is refused
 */
public record ActivityPermission(ActivityKind activity, Grant grant, LicenceKind licence) {

    /** Alone, where somebody co-signs it, or not at all. */
    public enum Grant {
        ALONE,
        COSIGNED,
        REFUSED
    }

    public boolean isRefused() {
        return grant == Grant.REFUSED;
    }

    public boolean needsCosignature() {
        return grant == Grant.COSIGNED;
    }
}
