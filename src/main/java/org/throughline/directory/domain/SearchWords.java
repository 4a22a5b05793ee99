package org.throughline.directory.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words somebody typed into a search, no more of them than make sense; the database folds them. */
public record SearchWords(List<String> words) {

    private static final int MOST = 8;

    public static SearchWords of(String typed) {
        return new SearchWords(Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}'’]+"))
                .filter(word -> !word.isBlank())
                .map(word -> word.length() > 60 ? word.substring(0, 60) : word)
                .limit(MOST)
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public String joined() {
        return String.join(" ", words);
    }
}
