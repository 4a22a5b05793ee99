package org.throughline.directory.domain;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cities and counties: how a place is compared, and where free text names one. */
public final class Places {

    /** The key of a service that names no place: it fits everywhere. */
    public static final String EVERYWHERE = "*";

    private static final String NAME = "\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+){0,2}";
    private static final Pattern COUNTY = Pattern.compile("(?:\\b(?:in|for|of|the|and) )?(" + NAME + ") County\\b");
    private static final Pattern COUNTIES =
            Pattern.compile("(" + NAME + "(?:, (?:and )?" + NAME + ")*,? and " + NAME + ") Counties\\b");
    private static final Pattern CITY =
            Pattern.compile("\\b(?:in|for) (" + NAME + ") (?:residents|renters|area|tenants|homeowners)\\b"
                    + "|\\b(?:residents|renters|tenants|homeowners) (?:of|in) (" + NAME + ")\\b");
    private static final Pattern LEADING = Pattern.compile("^(?:In|For|Of|The|And) ");

    private Places() {}

    /** What two names of one place have in common: {@code Cook County, IL} and {@code cook} are {@code cook}; the database folds it. */
    public static String key(String place) {
        String first = place.strip().split("[,;]", 2)[0].toLowerCase(Locale.ROOT);
        return first.replaceAll("\\s+", " ")
                .replaceAll(" (county|co\\.|city)$", "")
                .strip();
    }

    /** The counties and cities that a name or text mentions, as they are written. */
    public static Set<String> namedIn(String text) {
        Set<String> places = new LinkedHashSet<>();
        if (text == null) {
            return places;
        }
        for (Matcher many = COUNTIES.matcher(text); many.find(); ) {
            for (String one : many.group(1).split(",? and |, (?:and )?")) {
                places.add(one.strip() + " County");
            }
        }
        for (Matcher county = COUNTY.matcher(text); county.find(); ) {
            places.add(LEADING.matcher(county.group(1)).replaceFirst("") + " County");
        }
        for (Matcher city = CITY.matcher(text); city.find(); ) {
            places.add(city.group(1) == null ? city.group(2) : city.group(1));
        }
        return places;
    }
}
