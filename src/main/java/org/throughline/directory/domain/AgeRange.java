package org.throughline.directory.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ages that a service is for.
 *
 * @param from null where none is stated
 * @param to null where none is stated
 */
public record AgeRange(Integer from, Integer to) {

    public static final AgeRange ANY = new AgeRange(null, null);

    private static final Pattern FROM = Pattern.compile(
            "(?:age[sd]? |aged |over )?\\b(\\d{1,2}) ?(?:years? )?(?:of age )?(?:and|or|&) (?:over|older|above|up)\\b|\\bage (\\d{1,2})\\+|\\b(\\d{2})\\+");
    private static final Pattern UNDER =
            Pattern.compile("\\b(?:under|younger than|below)(?: the)?(?: age)?(?: of)? (\\d{1,2})\\b");
    private static final Pattern BETWEEN =
            Pattern.compile("\\bage[sd]? (?:between )?(\\d{1,2}) ?(?:-|–|to|through|and) ?(\\d{1,2})\\b");

    /** The ages that a text on eligibility states plainly; nothing is guessed where it states several. */
    public static AgeRange statedIn(String text) {
        if (text == null) {
            return ANY;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        AgeRange found = ANY;
        int statements = 0;
        Matcher between = BETWEEN.matcher(lower);
        while (between.find()) {
            statements++;
            found = new AgeRange(Integer.valueOf(between.group(1)), Integer.valueOf(between.group(2)));
        }
        Matcher from = FROM.matcher(lower);
        while (from.find()) {
            statements++;
            found = new AgeRange(Integer.valueOf(firstGroup(from)), null);
        }
        Matcher under = UNDER.matcher(lower);
        while (under.find()) {
            statements++;
            found = new AgeRange(null, Integer.parseInt(under.group(1)) - 1);
        }
        return statements == 1 && found.sound() ? found : ANY;
    }

    private static String firstGroup(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        throw new IllegalStateException("A match without a number");
    }

    public boolean sound() {
        return (from == null || (from >= 0 && from <= 150))
                && (to == null || (to >= 0 && to <= 150))
                && (from == null || to == null || from <= to);
    }
}
