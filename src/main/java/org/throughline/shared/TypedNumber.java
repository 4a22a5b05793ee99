package org.throughline.shared;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number as the page's language writes it: 1,234.5 in English, 1.234,5 in Indonesian. A comma is never dropped: it
 * is the language's sign, or the text is no number. The scripts of the pages read by the same rules
 * ({@code typed-number.js}); both are tested with {@code typed/numbers.json}.
 */
public final class TypedNumber {

    private static final Pattern ENGLISH = pattern("\\.", ",");
    private static final Pattern INDONESIAN = pattern(",", "\\.");

    /** More digits than these a number of a script cannot hold. */
    private static final int MOST_DIGITS = 15;

    private TypedNumber() {}

    public static Optional<BigDecimal> read(String text, Locale locale) {
        boolean comma = locale.getLanguage().equals(Language.INDONESIAN.tag());
        Matcher found = (comma ? INDONESIAN : ENGLISH).matcher(text.strip().replace('\u2212', '-'));
        if (!found.matches()) {
            return Optional.empty();
        }
        String whole = found.group(2).replaceAll("[.,]", "").replaceFirst("^0+(?=\\d)", "");
        String fraction = found.group(3) == null ? "" : found.group(3);
        return whole.length() + fraction.length() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new BigDecimal(
                        found.group(1) + (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction)));
    }

    private static Pattern pattern(String decimal, String group) {
        return Pattern.compile(
                "(-?)(\\d+|[1-9]\\d{0,2}(?:" + group + "\\d{3})+|(?=" + decimal + "\\d))(?:" + decimal + "(\\d+))?");
    }
}
