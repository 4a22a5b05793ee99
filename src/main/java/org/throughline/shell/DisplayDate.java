package org.throughline.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A moment as pages and forms hand it over, in the agency's time zone.
 *
 * @param wholeDay true where only the day is known, which is late only when the day is over
 */
record DisplayDate(LocalDateTime at, boolean wholeDay) {

    private static final int DATE = "2026-03-12".length();

    /** Empty where there is no moment, or a text that is none: a page then shows nothing rather than failing. */
    static Optional<DisplayDate> of(Object value, ZoneId zone) {
        if (value instanceof LocalDate date) {
            return Optional.of(new DisplayDate(date.atStartOfDay(), true));
        }
        if (value instanceof CharSequence text) {
            return parse(text.toString().strip(), zone);
        }
        return Optional.ofNullable(local(value, zone)).map(at -> new DisplayDate(at, false));
    }

    LocalDate day() {
        return at.toLocalDate();
    }

    boolean isPast(LocalDateTime now) {
        return wholeDay ? day().isBefore(now.toLocalDate()) : at.isBefore(now);
    }

    private static LocalDateTime local(Object value, ZoneId zone) {
        if (value instanceof LocalDateTime at) {
            return at;
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, zone);
        }
        if (value instanceof OffsetDateTime at) {
            return local(at.toInstant(), zone);
        }
        return value instanceof ZonedDateTime at ? local(at.toInstant(), zone) : null;
    }

    private static Optional<DisplayDate> parse(String text, ZoneId zone) {
        try {
            if (text.length() == DATE) {
                return of(LocalDate.parse(text), zone);
            }
            boolean offset = text.length() > DATE && text.substring(DATE).matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)$");
            return offset ? of(OffsetDateTime.parse(text), zone) : of(LocalDateTime.parse(text), zone);
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
