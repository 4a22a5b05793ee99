package org.throughline.directory.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads weekdays: full names, two or three letters (also iCalendar's BYDAY lists), or 1 to 7 from Monday. */
public final class Weekdays {

    private static final List<String> STARTS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");

    private static final Pattern ORDINAL = Pattern.compile("(?:\\+?(-?[1-5]))?([a-z]+)");

    private Weekdays() {}

    /** 1 is Monday; empty where any part is no weekday. */
    public static List<Integer> parse(String text) {
        List<Integer> days = new ArrayList<>();
        for (String part : text.toLowerCase(Locale.ROOT).split("[,;/ ]+")) {
            int day = one(part.replaceAll("^[+-]?\\d+(?=[a-z])", ""));
            if (day == 0) {
                return List.of();
            }
            if (!days.contains(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /**
     * Weekdays of a month as iCalendar writes them: {@code 1MO} the first Monday, {@code -1FR} the last Friday, {@code
     * MO} every Monday.
     *
     * @param ordinal null for every such day of the month
     */
    public record MonthDay(int weekday, Integer ordinal) {}

    /** Empty where any part is no weekday. */
    public static List<MonthDay> ofMonth(String text) {
        List<MonthDay> days = new ArrayList<>();
        for (String part : text.toLowerCase(Locale.ROOT).split("[,; ]+")) {
            Matcher day = ORDINAL.matcher(part);
            if (!day.matches() || one(day.group(2)) == 0) {
                return List.of();
            }
            days.add(new MonthDay(one(day.group(2)), day.group(1) == null ? null : Integer.valueOf(day.group(1))));
        }
        return days;
    }

    private static int one(String part) {
        if (part.matches("[1-7]")) {
            return Integer.parseInt(part);
        }
        if (part.length() < 2 || !part.chars().allMatch(Character::isLetter)) {
            return 0;
        }
        return STARTS.indexOf(part.substring(0, 2)) + 1;
    }
}
