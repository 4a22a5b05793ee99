package org.throughline.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.throughline.shared.Rejection;

/**
 * When somebody was born, as well as that is known.
 *
 * @param date the first day that it may have been; null where not even the year is known
 * @param certainty how much of the date is known; null where there is none
 * @param approximateAge years, stated or guessed, where there is no date
 */
public record Birth(LocalDate date, Certainty certainty, Integer approximateAge) {

    public static final Birth UNKNOWN = new Birth(null, null, null);

    /** How much of a date of birth is known. */
    public enum Certainty {
        EXACT,
        /** The month and the year. */
        MONTH,
        YEAR,
        /** Stated or guessed, give or take some years. */
        APPROXIMATE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @return null for null */
        public static Certainty of(String id) {
            return id == null || id.isBlank()
                    ? null
                    : Arrays.stream(values())
                            .filter(certainty -> certainty.id().equals(id))
                            .findFirst()
                            .orElseThrow(() -> Rejection.invalidField("certainty", "birth-certainty-unknown", id));
        }
    }

    /** A date without a certainty is an exact one; where there is a date, an age is not kept beside it. */
    public Birth {
        certainty = date == null ? null : certainty == null ? Certainty.EXACT : certainty;
        date = date == null ? null : begin(date, certainty);
        approximateAge = date == null ? approximateAge : null;
    }

    public static Birth on(LocalDate day) {
        return new Birth(day, Certainty.EXACT, null);
    }

    public static Birth about(Integer age) {
        return new Birth(null, null, age);
    }

    /** True where no part of it is known. */
    public boolean isUnknown() {
        return date == null && approximateAge == null;
    }

    private static LocalDate begin(LocalDate date, Certainty certainty) {
        return switch (certainty) {
            case EXACT -> date;
            case MONTH -> date.withDayOfMonth(1);
            case YEAR, APPROXIMATE -> date.withDayOfYear(1);
        };
    }
}
