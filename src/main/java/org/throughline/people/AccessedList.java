package org.throughline.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a list showed of clients.
 *
 * @param cases those of its rows, or its persons; a page at most
 * @param filter what was asked for, without words that somebody typed
 * @param words what was searched for, or null; kept as a keyed hash only
 */
public record AccessedList(List<UUID> cases, int rows, String filter, String words) {

    private static final Pattern FIXED_WORD = Pattern.compile("[A-Za-z0-9-]{1,40}");

    public AccessedList {
        cases = cases.stream().filter(Objects::nonNull).distinct().toList();
        words = words == null || words.isBlank() ? null : words.strip();
    }

    /** The word where it is one of letters, digits and hyphens; a question mark for whatever else was typed. */
    static String fixedWord(Object value) {
        String word = value.toString();
        return FIXED_WORD.matcher(word).matches() ? word : "?";
    }

    /** One thing of the engine that belongs to no open task. */
    public static AccessedList ofEngine(String id) {
        return new AccessedList(List.of(), 1, "id=" + fixedWord(id), null);
    }

    /** @param filters fixed words; what is none, because somebody typed it into the address, is not written down */
    public static AccessedList of(List<UUID> cases, int rows, Map<String, ?> filters, String words) {
        Map<String, Object> given = new LinkedHashMap<>(filters);
        given.values()
                .removeIf(value -> value == null
                        || Boolean.FALSE.equals(value)
                        || !FIXED_WORD.matcher(value.toString()).matches());
        String filter = given.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        return new AccessedList(cases, rows, filter, words);
    }
}
