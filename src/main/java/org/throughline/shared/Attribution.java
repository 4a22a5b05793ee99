package org.throughline.shared;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param by username
 */
public record Attribution(String by, Instant at) {

    /** Nobody did it yet. */
    public static final Attribution NONE = new Attribution(null, null);

    public boolean isNone() {
        return at == null;
    }
}
