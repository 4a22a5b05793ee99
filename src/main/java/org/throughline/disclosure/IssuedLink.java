package org.throughline.disclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * A link as it is given away, once: neither its token nor its code can be read again.
 *
 * @param token for the address {@link #path()}
 * @param code eight digits, told apart from the link, never in the same message
 */
public record IssuedLink(UUID id, String token, String code, Instant expiresAt) {

    /** The address within this program. */
    public String path() {
        return "/r/" + token;
    }

    /** Neither of them gets into a log. */
    @Override
    public String toString() {
        return "IssuedLink[" + id + "]";
    }
}
