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

    /** Neither a half of the day nor a leading zero, and no zone. */
    private static final Pattern BARE = Pattern.compile("[1-9]\\d?(?:[:.h]?\\d{2})?(?::\\d{2})?");
    /** What follows a time and is none: "12:00pm (dispensing)", "5:00pm Mon". */
    private static final Pattern REMARK = Pattern.compile(
            "(?i)(.*?[ap]\\.?m\\.?|\\d{1,2}:\\d{2})\\s*(?:\\((.+)\\)?|(mon|tue|wed|thu|fri|sat|sun).*)");

    private ClockTimes() {}

    /** The time without the words that follow it. */
    public static String bare(String text) {
        Matcher remark = REMARK.matcher(text.strip());
        return remark.matches() ? remark.group(1) : text;
    }

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
     * When a place closes. A closing time before the opening time is believed where it says which half of the day it is,
     * or is written as a 24-hour clock writes it (04:00): then the place is open over midnight. A bare 4:00 after 10:00
     * was meant for the afternoon.
     *
     * @param opens null where only the closing time is known
     * @param written the closing time as it stands in the file
     */
    public static LocalTime closing(LocalTime opens, LocalTime closes, String written) {
        boolean bare = BARE.matcher(written.strip()).matches();
        boolean meantAfternoon = bare
                && opens != null
                && closes.isBefore(opens)
                && closes.getHour() < 12
                && closes.plusHours(12).isAfter(opens);
        return meantAfternoon ? closes.plusHours(12) : closes;
    }
}
