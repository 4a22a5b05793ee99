package org.throughline.referral.web;

import java.io.Serializable;
import java.util.UUID;

/**
 * A link, its code or both, for the one page that shows them; they cannot be read again.
 *
 * @param address null where only the code is new
 */
record ShownSecret(UUID referralId, String address, String code) implements Serializable {

    /** Neither of them gets into a log. */
    @Override
    public String toString() {
        return "ShownSecret[" + referralId + "]";
    }
}
