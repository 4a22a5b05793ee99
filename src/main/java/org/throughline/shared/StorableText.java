package org.throughline.shared;

/** What the database can keep of what people write: everything but the character NUL. */
public final class StorableText {

    private StorableText() {}

    /** Rejection: invalid {@code character-unstorable} at the field, which no other fault of a text is mistaken for. */
    public static void require(String field, String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw Rejection.invalidField(field, "character-unstorable");
        }
    }
}
