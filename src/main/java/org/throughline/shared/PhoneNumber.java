package org.throughline.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number as people write it, and what a telephone dials for it: the one reader of numbers for directory, letters
 * and persons. Of several numbers in one text the first counts; letters are the keys they stand on.
 *
 * @param digits with a leading plus where one was written; never empty
 * @param extension digits, or null
 */
public record PhoneNumber(String digits, String extension) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 15;

    /** The keys of a telephone: A, B and C on 2 … W, X, Y and Z on 9. */
    private static final String KEYS = "22233344455566677778889999";

    private static final Pattern EXTENSION =
            Pattern.compile("(?i)[\\s,;(]*(?:;ext=|extension|ext\\.?|x|#|pesawat)[\\s:.]*(\\d{1,7})\\)?\\s*$");
    private static final Pattern FURTHER = Pattern.compile("(?i)[;,/|]|\\s+(?:or|atau|and|dan)\\s+");
    private static final Pattern WRITTEN = Pattern.compile("\\+?[\\p{Nd}A-Za-z()\\-\\u2010-\\u2015.\\s]+");
    private static final Pattern VANITY = Pattern.compile("\\d{3}.*");
    private static final Pattern NORTH_AMERICAN = Pattern.compile("1?8\\d\\d\\d{7,}");

    /** Empty where the text holds nothing that could be dialed. */
    public static Optional<PhoneNumber> of(String written, String extension) {
        if (written == null) {
            return Optional.empty();
        }
        Matcher within = EXTENSION.matcher(written);
        boolean found = within.find();
        String number = FURTHER.split((found ? written.substring(0, within.start()) : written).strip(), 2)[0].strip();
        String digits = WRITTEN.matcher(number).matches() ? dialed(number) : "";
        if (digits.length() < SHORTEST || digits.length() > LONGEST) {
            return Optional.empty();
        }
        String given = extension == null ? "" : extension.replaceAll("\\D", "");
        String further = given.isEmpty() ? (found ? within.group(1) : null) : given;
        return Optional.of(new PhoneNumber((number.startsWith("+") ? "+" : "") + digits, further));
    }

    /** What a link holds: {@code tel:+13125550101;ext=12}. */
    public String link() {
        return "tel:" + digits + (extension == null ? "" : ";ext=" + extension);
    }

    private static String dialed(String number) {
        StringBuilder digits = new StringBuilder();
        boolean letters = false;
        for (char sign : number.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isDigit(sign)) {
                digits.append(Character.digit(sign, 10));
            } else if (sign >= 'A' && sign <= 'Z') {
                letters = true;
                digits.append(KEYS.charAt(sign - 'A'));
            }
        }
        return letters ? vanity(number, digits.toString()) : digits.toString();
    }

    /** Letters after digits are a number; words before them are words. What an exchange would ignore is left out. */
    private static String vanity(String number, String digits) {
        if (!VANITY.matcher(number.replaceAll("[^\\p{Nd}A-Za-z]", "")).matches()) {
            return "";
        }
        int whole = digits.startsWith("1") ? 11 : 10;
        return NORTH_AMERICAN.matcher(digits).matches() && digits.length() > whole
                ? digits.substring(0, whole)
                : digits;
    }
}
