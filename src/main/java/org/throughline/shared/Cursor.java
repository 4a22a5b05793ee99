package org.throughline.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** An opaque keyset cursor: the sort values of the last row, base64url of their parts. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... parts) {
        String joined = String.join(
                SEPARATOR, java.util.Arrays.stream(parts).map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return the parts, exactly {@code count} of them
     * @throws Rejection invalid {@code bad-cursor} where the text is no cursor of this list
     */
    public static List<String> parts(String cursor, int count) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(joined.split(SEPARATOR, -1));
            if (parts.size() == count && joined.indexOf('\0') < 0) {
                return parts;
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below, in the same words
        }
        throw Rejection.invalidField("after", "bad-cursor");
    }
}
