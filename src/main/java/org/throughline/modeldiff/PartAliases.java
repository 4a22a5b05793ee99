package org.throughline.modeldiff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds on the other side what one side gave no id of its own: there it goes by its alias. */
final class PartAliases {

    private PartAliases() {}

    /** The parts under the keys that the other side has for them, in their own order. */
    static Map<String, Part> under(Map<String, Part> others, Map<String, Part> parts) {
        Map<String, String> names = names(others, parts);
        Map<String, Part> renamed = new LinkedHashMap<>();
        parts.forEach((key, part) -> renamed.put(
                names.getOrDefault(key, key), names.isEmpty() ? part : part.with(renamed(part.content(), names))));
        return renamed;
    }

    private static Map<String, String> names(Map<String, Part> others, Map<String, Part> parts) {
        Map<String, String> free = new HashMap<>();
        others.forEach((key, part) -> {
            if (!parts.containsKey(key) && part.alias() != null) {
                free.put(part.alias(), key);
            }
        });
        Map<String, String> names = new HashMap<>();
        parts.forEach((key, part) -> {
            String other = others.containsKey(key) ? null : free.get(part.alias());
            if (other != null && (part.anonymous() || others.get(other).anonymous())) {
                names.put(key, other);
            }
        });
        return names;
    }

    /** A rule's cells are named by their columns, what is in a group by the group. */
    private static Map<String, String> renamed(Map<String, String> content, Map<String, String> names) {
        return content.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> names.getOrDefault(entry.getKey(), entry.getKey()),
                        entry -> entry.getKey().equals("parent")
                                ? names.getOrDefault(entry.getValue(), entry.getValue())
                                : entry.getValue(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
