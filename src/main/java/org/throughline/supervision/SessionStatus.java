package org.throughline.supervision;

import java.util.Locale;

/** Where a session stands. */
public enum SessionStatus {
    DRAFT,
    SIGNED_ONCE,
    /** By both: sealed. */
    SIGNED,
    IN_ERROR;

    /** As it is sent; the message {@code label.session-status.<id>} says it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
