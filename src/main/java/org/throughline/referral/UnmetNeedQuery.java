package org.throughline.referral;

import java.time.LocalDate;

/**
 * Which counts of unmet needs are asked for; every part may be null.
 *
 * @param from quarters that begin on this day or later
 * @param to quarters that end on this day or earlier
 * @param group an age group, e.g. {@code 18-24}, or {@code unknown}
 */
public record UnmetNeedQuery(LocalDate from, LocalDate to, String need, String place, String group) {

    public UnmetNeedQuery {
        need = given(need);
        place = given(place);
        group = given(group);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
