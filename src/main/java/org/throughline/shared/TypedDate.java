package org.throughline.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day as people write it: ISO, in the order of the page's language, or with the month's name in either language.
 * What is no day is none: nothing is rolled over, nothing guessed. The scripts of the pages read by the same rules
 * ({@code typed-date.js}); both are tested with {@code typed/dates.json}.
 */
public final class TypedDate {

    /** Which days a field asks for; it decides the century of a year that is written in two digits. */
    public enum Sense {
        ANY,
        PAST,
        FUTURE
    }

    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "jan", "januari"),
            List.of("february", "feb", "februari"),
            List.of("march", "mar", "maret"),
            List.of("april", "apr"),
            List.of("may", "mei"),
            List.of("june", "jun", "juni"),
            List.of("july", "jul", "juli"),
            List.of("august", "aug", "agustus", "agu", "agt", "ags"),
            List.of("september", "sep", "sept"),
            List.of("october", "oct", "oktober", "okt"),
            List.of("november", "nov"),
            List.of("december", "dec", "desember", "des"));

    private static final Pattern SPACE = Pattern.compile("[\\s\\h\\x{feff}]+");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("'?(\\d{4}|\\d{2})");
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    /** How far ahead a year of two digits may lie where a field says nothing of it. */
    private static final int AHEAD = 20;

    private TypedDate() {}

    /** @param locale of the page: in Indonesian the day comes first, else the month */
    public static Optional<LocalDate> read(String text, Locale locale, LocalDate today, Sense sense) {
        String tidy = SPACE.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .replaceAll(" ?([-/.]) ?", "$1")
                .strip();
        return numeric(tidy, locale).or(() -> named(tidy)).flatMap(parts -> parts.day(today, sense));
    }

    /** Days that a record can be about; a year of another millennium is a slip of the hand. */
    public static boolean isSane(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static Optional<DateParts> numeric(String text, Locale locale) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(
                    new DateParts(yearFirst.group(1), number(yearFirst.group(3)), number(yearFirst.group(4))));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            return Optional.empty();
        }
        int first = number(yearLast.group(1));
        int second = number(yearLast.group(3));
        boolean dayFirst = locale.getLanguage().equals(Language.INDONESIAN.tag());
        return Optional.of(new DateParts(yearLast.group(4), dayFirst ? second : first, dayFirst ? first : second));
    }

    private static Optional<DateParts> named(String text) {
        List<String> words = Arrays.stream(text.split("[ .,/-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() != 3 || month(words.get(0)) == 0 && month(words.get(1)) == 0) {
            return Optional.empty();
        }
        int at = month(words.get(0)) > 0 ? 0 : 1;
        String before = words.get(1 - at);
        String last = words.get(2);
        boolean yearFirst = before.matches("\\d{4}");
        Matcher day = DAY.matcher(yearFirst ? last : before);
        Matcher year = YEAR.matcher(yearFirst ? before : last);
        return day.matches() && year.matches()
                ? Optional.of(new DateParts(year.group(1), month(words.get(at)), number(day.group(1))))
                : Optional.empty();
    }

    /** From 1, or 0 for a word that names none. */
    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private record DateParts(String year, int month, int day) {

        Optional<LocalDate> day(LocalDate today, Sense sense) {
            try {
                int whole = year.length() == 4 ? number(year) : century(today, sense);
                return Optional.of(LocalDate.of(whole, month, day)).filter(TypedDate::isSane);
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }

        private int century(LocalDate today, Sense sense) {
            int inTheYear = MonthDay.of(month, day).compareTo(MonthDay.from(today));
            int latest =
                    switch (sense) {
                        case PAST -> today.getYear() - (inTheYear > 0 ? 1 : 0);
                        case FUTURE -> today.getYear() + (inTheYear < 0 ? 100 : 99);
                        case ANY -> today.getYear() + AHEAD;
                    };
            return latest - Math.floorMod(latest - number(year), 100);
        }
    }
}
