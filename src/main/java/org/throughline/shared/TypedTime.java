package org.throughline.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a time of day as people write it: 14:30, 14.30, 1430, 2:30 pm, 2 pm; and a day with a time behind it. The scripts
 * of the pages read by the same rules ({@code typed-time.js}); both are tested with {@code typed/times.json}.
 */
public final class TypedTime {

    private static final Pattern SPACE = Pattern.compile("[\\s\\h\\x{feff}]+");
    private static final Pattern HALF = Pattern.compile("([ap])\\.? ?m\\.?$");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.](\\d{2}) ?(am|pm)?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})() ?(am|pm)");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d{2})(\\d{2})()");

    private TypedTime() {}

    public static Optional<LocalTime> read(String text) {
        String spaced =
                SPACE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String tidy = HALF.matcher(spaced).replaceAll("$1m");
        for (Pattern pattern : new Pattern[] {CLOCK, FOUR_DIGITS, HOUR}) {
            Matcher found = pattern.matcher(tidy);
            if (found.matches()) {
                return time(found.group(1), found.group(2), found.group(3));
            }
        }
        return Optional.empty();
    }

    /** A day and a time, with a space, a comma or the T of ISO 8601 between them. */
    public static Optional<LocalDateTime> readWithDay(String text, Locale locale, LocalDate today) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip())).filter(at -> TypedDate.isSane(at.toLocalDate()));
        } catch (DateTimeParseException asPeopleWrite) {
            return split(SPACE.matcher(text.strip()).replaceAll(" "), locale, today);
        }
    }

    private static Optional<LocalDateTime> split(String text, Locale locale, LocalDate today) {
        for (int at = text.lastIndexOf(' '); at > 0; at = text.lastIndexOf(' ', at - 1)) {
            Optional<LocalTime> time = read(text.substring(at));
            String before = text.substring(0, at).replaceFirst(",$", "");
            Optional<LocalDate> day = TypedDate.read(before, locale, today, TypedDate.Sense.ANY);
            if (time.isPresent() && day.isPresent()) {
                return day.map(date -> date.atTime(time.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> time(String hourText, String minuteText, String half) {
        int hour = Integer.parseInt(hourText);
        int minute = minuteText.isEmpty() ? 0 : Integer.parseInt(minuteText);
        boolean halves = half != null && !half.isEmpty();
        if (minute > 59 || (halves ? hour < 1 || hour > 12 : hour > 23)) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(halves ? hour % 12 + (half.equals("pm") ? 12 : 0) : hour, minute));
    }
}
