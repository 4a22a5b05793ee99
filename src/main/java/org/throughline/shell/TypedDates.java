package org.throughline.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.shared.Rejection;
import org.throughline.shared.TypedDate;
import org.throughline.shared.TypedTime;

/** Days and times that were typed into a page's own fields, read as the page's language writes them. */
@Component
public class TypedDates {

    private final Clock clock;

    TypedDates(Clock clock) {
        this.clock = clock;
    }

    /** Empty where the text is no day. */
    public Optional<LocalDate> read(String text, Locale locale) {
        return TypedDate.read(text, locale, LocalDate.now(clock), TypedDate.Sense.ANY);
    }

    /**
     * The day of a field; null where it was left empty.
     *
     * @throws Rejection invalid {@code date-unreadable}, at the field
     */
    public LocalDate day(String field, String text, Locale locale) {
        return isEmpty(text)
                ? null
                : read(text, locale).orElseThrow(() -> Rejection.invalidField(field, "date-unreadable"));
    }

    /**
     * Day and time of a field, in the agency's zone; null where it was left empty.
     *
     * @throws Rejection invalid {@code moment-unreadable}, at the field
     */
    public Instant moment(String field, String text, Locale locale) {
        return isEmpty(text)
                ? null
                : TypedTime.readWithDay(text, locale, LocalDate.now(clock))
                        .filter(this::exists)
                        .map(at -> at.atZone(clock.getZone()).toInstant())
                        .orElseThrow(() -> Rejection.invalidField(field, "moment-unreadable"));
    }

    /** False in the hour that the clocks skip. */
    private boolean exists(LocalDateTime at) {
        return !clock.getZone().getRules().getValidOffsets(at).isEmpty();
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
