package org.throughline.instruments.domain;

import java.util.Optional;

/**
 * What a score or a flag means by the agency's table, and what is to be done.
 *
 * @param score id of the score; the flag's id where a flag means it
 * @param finding code, or words of the agency's own
 * @param action likewise; null where nothing is to be done
 * @param activity what the action is to the client; null where the table does not say
 * @param hours within which it is done; null where the table does not say
 */
public record InterpretedScore(String score, String finding, String action, String activity, Integer hours) {

    /** A finding that is none. */
    static final String NONE = "none";

    /** What a rule of the table answers; empty where it finds nothing. */
    public static Optional<InterpretedScore> of(
            String score, Object finding, Object action, Object activity, Object hours) {
        return text(finding)
                .filter(found -> !found.equals(NONE))
                .map(found -> new InterpretedScore(
                        score,
                        found,
                        text(action).orElse(null),
                        text(activity).orElse(null),
                        hours instanceof Number number ? number.intValue() : null));
    }

    private static Optional<String> text(Object answer) {
        return Optional.ofNullable(answer).map(Object::toString).filter(text -> !text.isBlank());
    }
}
