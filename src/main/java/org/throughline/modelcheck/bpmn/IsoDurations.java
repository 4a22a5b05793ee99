package org.throughline.modelcheck.bpmn;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans and days as ISO 8601 writes them. */
final class IsoDurations {

    static final long TWO_YEARS = 2 * 366 * 24 * 3600L;

    private static final Pattern SPAN = Pattern.compile("P(?=.)(\\d+[YMWD](?:\\d+[YMWD])*)?(T(?:\\d+[HMS])+)?");
    private static final Pattern DAY =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?");

    private IsoDurations() {}

    /** A month as thirty days; empty where it is no span. */
    static OptionalLong seconds(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            return OptionalLong.empty();
        }
        try {
            Period days = span.group(1) == null ? Period.ZERO : Period.parse("P" + span.group(1));
            Duration time = span.group(2) == null ? Duration.ZERO : Duration.parse("P" + span.group(2));
            long all = days.toTotalMonths() * 30 + days.getDays();
            return OptionalLong.of(all * 24 * 3600 + time.toSeconds());
        } catch (DateTimeException | ArithmeticException noSpan) {
            return OptionalLong.empty();
        }
    }

    static boolean isDate(String text) {
        return DAY.matcher(text.strip()).matches();
    }
}
