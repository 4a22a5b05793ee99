package org.throughline.directory.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words somebody typed into a search: letters and digits only, so that no operator reaches the database. */
public record SearchWords(List<String> words) {

    private static final int MOST = 8;

    public static SearchWords of(String typed) {
        return new SearchWords(Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
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

    /** A tsquery that wants a word beginning with each of them. */
    public String prefixQuery() {
        return words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }
}
