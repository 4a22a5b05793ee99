package org.throughline.directory.hsds;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of day as people write them: 9:00, 09:00:00, 9am, 4:00 PM, 0930, noon. */
public final class ClockTimes {

    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})(?:[:.h]?(\\d{2}))?(?::(\\d{2})(?:\\.\\d+)?)?\\s*([ap])?\\.?(?:m\\.?)?(?:z|[+-]\\d{2}:?\\d{2})?");

    private ClockTimes() {}

    /** Empty where it is no time. */
    public static Optional<LocalTime> parse(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        switch (value) {
            case "noon", "12 noon":
                return Optional.of(LocalTime.NOON);
            case "midnight", "24:00", "24:00:00":
                return Optional.of(LocalTime.of(23, 59));
            default:
                Matcher matcher = TIME.matcher(value);
                return matcher.matches() ? read(matcher) : Optional.empty();
        }
    }

    private static Optional<LocalTime> read(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        String half = time.group(4);
        if (half != null && (hour < 1 || hour > 12)) {
            return Optional.empty();
        }
        if (half != null) {
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        try {
            return Optional.of(LocalTime.of(hour, minute));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    /**
     * A closing time before the opening time was meant for the afternoon (10:00–4:00), unless the place is open over
     * night.
     */
    public static LocalTime closing(LocalTime opens, LocalTime closes) {
        boolean meantAfternoon = closes.isBefore(opens)
                && closes.getHour() < 12
                && closes.plusHours(12).isAfter(opens);
        return meantAfternoon ? closes.plusHours(12) : closes;
    }
}
