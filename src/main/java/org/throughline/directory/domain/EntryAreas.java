package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a service reaches: the areas that it says it serves, and whether it is reached by telephone or over the internet.
 *
 * @param keys {@code state:FL}, {@code county:miami-dade}, {@code city:hialeah}; {@link Places#EVERYWHERE} for the whole
 *     country; empty where nothing is said
 */
public record EntryAreas(List<String> keys, boolean byPhone) {

    private static final Pattern NATIONAL =
            Pattern.compile("(?i)\\bnation-?wide\\b|\\bnational(?:ly)? (?:available|hotline"
                    + "|helpline|toll|crisis|call|number|program serving)|\\b(?:throughout|across|anywhere in) the (?:entire )?"
                    + "(?:united states|u\\.?s\\.?a?\\b|country|nation\\b)|\\ball (?:50|fifty) states\\b");
    private static final Pattern WHOLE_COUNTRY =
            Pattern.compile("(?i)(?:nation-?wide|national|united states(?: of america)?|u\\.?s\\.?a?\\.?|all states)");
    private static final Pattern STATE = Pattern.compile(
            "(?:\\b(?:[Rr]esidents? of|[Tt]hroughout|[Ss]tate of|[Aa]ll of|"
                    + "[Aa]cross|[Ss]erv(?:es|ing)(?: all of)?|[Ll]ive in|[Rr]esid(?:e|ing) in)(?: the [Ss]tate of)? )("
                    + "\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)|(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?) (?:[Rr]esidents?|[Ss]tatewide)\\b");
    private static final Pattern BY_PHONE = Pattern.compile(
            "(?i)\\bhot-?line|\\bhelp ?-?line|\\b(?:crisis|life|warm|talk"
                    + "|information|referral|24[- ]hour|phone|telephone) ?-?lines?\\b|\\b(?:by|over the) (?:tele)?phone\\b"
                    + "|\\btelephone (?:counsel|support|crisis|assistance)|\\btele(?:health|medicine)|\\bon-?line (?:chat|counsel|service)");

    /**
     * @param areas as the source lists them
     * @param said by which it admits people, and what it is
     * @param called its names and the beginning of its description
     */
    static EntryAreas of(Collection<String> areas, String said, String called) {
        Set<String> keys = new TreeSet<>();
        areas.forEach(area -> keys.add(key(area)));
        Places.namedIn(said).forEach(place -> keys.add(key(place)));
        for (Matcher state = STATE.matcher(said); state.find(); ) {
            String name = state.group(1) == null ? state.group(2) : state.group(1);
            UsStates.code(name)
                    .or(() -> UsStates.code(name.split(" ")[0]))
                    .ifPresent(code -> keys.add("state:" + code));
        }
        if (NATIONAL.matcher(said + "\n" + called).find()) {
            keys.add(Places.EVERYWHERE);
        }
        return new EntryAreas(new ArrayList<>(keys), BY_PHONE.matcher(called).find());
    }

    private static String key(String area) {
        if (WHOLE_COUNTRY.matcher(area.strip()).matches()) {
            return Places.EVERYWHERE;
        }
        return UsStates.code(area.replaceFirst("(?i)^(?:the )?state of ", ""))
                .map(code -> "state:" + code)
                .orElseGet(() -> (area.toLowerCase(java.util.Locale.ROOT).contains("county") ? "county:" : "city:")
                        + Places.key(area));
    }
}
