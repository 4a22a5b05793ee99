package org.throughline.people.domain;

import java.util.HashSet;
import java.util.Set;

/** How alike two names are: the shared part of their trigrams, counted as PostgreSQL's pg_trgm counts. */
final class Trigrams {

    private Trigrams() {}

    /** 0 for nothing in common, 1 for the same words in any order. */
    static double similarity(String one, String other) {
        Set<String> left = of(one);
        Set<String> right = of(other);
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        int all = left.size() + right.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> of(String key) {
        Set<String> grams = new HashSet<>();
        for (String word : key.split(" ")) {
            String padded = "  " + word + " ";
            for (int i = 0; !word.isEmpty() && i + 3 <= padded.length(); i++) {
                grams.add(padded.substring(i, i + 3));
            }
        }
        return grams;
    }
}
