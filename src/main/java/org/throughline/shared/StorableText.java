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

    /**
     * The same of a text that must not be left out.
     *
     * @param missing the code of the rejection where nothing but blanks was given
     */
    public static void requireGiven(String field, String text, String missing) {
        require(field, text);
        if (text == null || text.isBlank()) {
            throw Rejection.invalidField(field, missing);
        }
    }
}
