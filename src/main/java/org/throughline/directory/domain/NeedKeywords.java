package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds from a service's own words which needs it serves. The words are data ({@code directory/need-keywords.csv}):
 * lines of {@code need,word}, where a word may be several and may end in {@code *} for any ending.
 */
public final class NeedKeywords {

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    public NeedKeywords(List<String> lines) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(",", 2);
                words.computeIfAbsent(parts[0].strip(), need -> new ArrayList<>())
                        .add(parts[1].strip().toLowerCase(Locale.ROOT));
            }
        }
        words.forEach((need, of) -> patterns.put(need, pattern(of)));
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(words.stream().map(NeedKeywords::expression).collect(Collectors.joining("|")));
    }

    private static String expression(String word) {
        boolean anyEnding = word.endsWith("*");
        String plain = anyEnding ? word.substring(0, word.length() - 1) : word;
        return "\\b" + Pattern.quote(plain).replace(" ", "\\E[ -]+\\Q") + (anyEnding ? "" : "\\b");
    }

    /** The needs that the text mentions, in the table's order. */
    public Set<String> of(String text) {
        Set<String> needs = new LinkedHashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        patterns.forEach((need, pattern) -> {
            if (pattern.matcher(lower).find()) {
                needs.add(need);
            }
        });
        return needs;
    }

    public Set<String> needs() {
        return patterns.keySet();
    }
}
