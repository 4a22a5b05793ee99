package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words somebody typed into a search, no more of them than make sense; the database folds them. */
public record SearchWords(List<String> words) {

    /** Most words that mean something together. */
    public static final int LONGEST_PHRASE = 4;

    private static final int MOST = 10;

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

    /** All words, and all that stand together. */
    Set<String> phrases() {
        Set<String> phrases = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_PHRASE); to++) {
                phrases.add(phrase(from, to));
            }
        }
        return phrases;
    }

    private String phrase(int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    /**
     * What is looked for, each with what means the same: the longest phrases that mean something, else the words.
     *
     * @param meanings by phrase
     */
    List<List<String>> wanted(Map<String, List<String>> meanings) {
        List<List<String>> wanted = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int to = Math.min(words.size(), from + LONGEST_PHRASE);
            while (to > from + 1 && !meanings.containsKey(phrase(from, to))) {
                to--;
            }
            List<String> same = new ArrayList<>(List.of(phrase(from, to)));
            same.addAll(meanings.getOrDefault(phrase(from, to), List.of()));
            wanted.add(same);
            from = to;
        }
        return wanted;
    }
}
