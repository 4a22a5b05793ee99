package org.throughline.careplan;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client needs, in words that may leave the agency. Earlier assessments described a need by its score until
 * somebody wrote better; such words are internal, wherever they are still stored.
 */
public final class ClientWords {

    private static final Pattern SCORE = Pattern.compile("[^\\n]{1,80}: (scored [1-5] of 5|skor [1-5] dari 5)");

    private ClientWords() {}

    /** Empty where nothing was written, or nothing but a score. */
    public static Optional<String> of(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(words -> !words.isEmpty() && !SCORE.matcher(words).matches());
    }
}
