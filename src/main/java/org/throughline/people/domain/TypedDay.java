package org.throughline.people.domain;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.shared.Language;
import org.throughline.shared.TypedDate;
import org.throughline.shared.TypedDate.Sense;

/**
 * A day as somebody types it to find a person, read as everywhere, and also without anything between its parts. Which of
 * day and month comes first is a habit, and a year of two digits may be of either century: every reading is tried.
 */
public final class TypedDay {

    private static final Pattern DIGITS = Pattern.compile("((?:18|19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final List<LocalDate> ENDS_OF_CENTURIES =
            List.of(LocalDate.of(1999, 12, 31), LocalDate.of(2099, 12, 31));

    private TypedDay() {}

    public static boolean isOne(String typed) {
        return !readings(typed).isEmpty();
    }

    /** Every day that it may mean; none where it is no day. */
    public static Set<LocalDate> readings(String typed) {
        String text = typed == null ? "" : typed.strip();
        Matcher digits = DIGITS.matcher(text);
        String apart = digits.matches() ? digits.replaceFirst("$1-$2-$3") : text;
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Locale locale : Language.locales()) {
            ENDS_OF_CENTURIES.forEach(
                    end -> TypedDate.read(apart, locale, end, Sense.PAST).ifPresent(days::add));
        }
        return days;
    }
}
