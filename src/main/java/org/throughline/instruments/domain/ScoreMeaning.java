package org.throughline.instruments.domain;

import java.util.Map;
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
public record ScoreMeaning(String score, String finding, String action, String activity, Integer hours) {

    /** A finding that is none. */
    static final String NONE = "none";

    /** @param answer of the table; empty where it finds nothing */
    public static Optional<ScoreMeaning> of(String score, Map<String, Object> answer) {
        return text(answer, "finding")
                .filter(finding -> !finding.equals(NONE))
                .map(finding -> new ScoreMeaning(
                        score,
                        finding,
                        text(answer, "action").orElse(null),
                        text(answer, "activity").orElse(null),
                        answer.get("hours") instanceof Number hours ? hours.intValue() : null));
    }

    private static Optional<String> text(Map<String, Object> answer, String name) {
        return Optional.ofNullable(answer.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }
}
