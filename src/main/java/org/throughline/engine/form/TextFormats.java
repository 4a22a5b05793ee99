package org.throughline.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of text: the form's own, an e-mail address, a phone number; and characters that nothing can keep. */
class TextFormats {

    /** The address production that HTML's own e-mail field uses (WHATWG HTML, "valid e-mail address"). */
    private static final Pattern EMAIL =
            Pattern.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$");

    /** International numbers: + or 00, then the country and the number (ITU-T E.164, with room for extensions). */
    private static final Pattern PHONE = Pattern.compile("^(\\+|00)[1-9]\\d{5,22}$");

    /** A drawn pattern may take this many character reads before it counts as unfit. */
    private static final int MOST_READS = 2_000_000;

    /** The code of what is wrong, or empty. */
    Optional<String> problem(JsonNode validation, String text) {
        if (text.indexOf('\u0000') >= 0) {
            return Optional.of("character");
        }
        String type = validation.path("validationType").asText("");
        if (type.equals("email") && !EMAIL.matcher(text).find()) {
            return Optional.of("email");
        }
        if (type.equals("phone") && !PHONE.matcher(text).find()) {
            return Optional.of("phone");
        }
        String pattern = validation.path("pattern").asText("");
        return pattern.isEmpty() || fits(pattern, text) ? Optional.empty() : Optional.of("pattern");
    }

    private static boolean fits(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Bounded(text)).find();
        } catch (PatternSyntaxException | TooManyReads | StackOverflowError unfit) {
            return false;
        }
    }

    /** Text that ends a runaway match: a drawn pattern must not hold a thread. */
    private static final class Bounded implements CharSequence {

        private final CharSequence text;
        private int reads;

        Bounded(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++reads > MOST_READS) {
                throw new TooManyReads();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooManyReads extends RuntimeException {

        TooManyReads() {
            super(null, null, false, false);
        }
    }
}
