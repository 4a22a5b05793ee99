package org.throughline.people.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as somebody types it to find a person: {@code 1988-03-12}, {@code 19880312}, {@code 3/12/1988}, {@code 12.3.88}.
 * Which of day and month comes first is a habit, so both readings are looked for.
 */
public final class TypedDay {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2}|\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("((?:18|19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final int CENTURY = 100;

    private TypedDay() {}

    public static boolean isOne(String typed) {
        return !readings(typed).isEmpty();
    }

    /** Every day that it may mean; none where it is no day. */
    public static Set<LocalDate> readings(String typed) {
        Set<LocalDate> days = new LinkedHashSet<>();
        String text = typed == null ? "" : typed.strip();
        for (Pattern pattern : List.of(YEAR_FIRST, DIGITS)) {
            Matcher parts = pattern.matcher(text);
            if (parts.matches()) {
                add(days, number(parts, 1), number(parts, 2), number(parts, 3));
            }
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            for (int year : years(last.group(3))) {
                add(days, year, number(last, 1), number(last, 2));
                add(days, year, number(last, 2), number(last, 1));
            }
        }
        return days;
    }

    private static List<Integer> years(String typed) {
        int year = Integer.parseInt(typed);
        return year >= CENTURY ? List.of(year) : List.of(1900 + year, 2000 + year);
    }

    private static void add(Set<LocalDate> days, int year, int month, int day) {
        try {
            days.add(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            // the other reading may be one
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
