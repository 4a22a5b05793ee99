package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds from a service's own words which needs it serves. The words are data ({@code directory/need-keywords.csv}): lines of
 * {@code need,word,weight}, where a word may be several and may end in {@code *} for any ending. A word counts once, double
 * in a name, half in the later part of a description; a need is served where they add up to enough, by themselves and beside
 * the need that is spoken of most.
 */
public final class NeedKeywords {

    /** Measured on a whole county's directory: {@code NeedKeywordsTest}. */
    private static final double ENOUGH = 3;

    private static final double SHARE = 0.2;
    private static final double IN_NAME = 2;
    private static final double LATER = 0.5;

    private record Keyword(String need, List<String> tokens, boolean anyEnding, double weight) {
        boolean stands(List<String> text, int at) {
            for (int i = 0; i < tokens.size(); i++) {
                if (at + i >= text.size()) {
                    return false;
                }
                String token = text.get(at + i);
                boolean last = i == tokens.size() - 1;
                if (last && anyEnding ? !token.startsWith(tokens.get(i)) : !token.equals(tokens.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Keyword>> byFirst = new HashMap<>();
    private final Set<String> needs = new LinkedHashSet<>();

    public NeedKeywords(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(",");
                add(parts[0].strip(), parts[1].strip(), parts.length > 2 ? Double.parseDouble(parts[2]) : ENOUGH);
            }
        }
    }

    private void add(String need, String word, double weight) {
        Keyword keyword = new Keyword(need, tokens(word), word.endsWith("*"), weight);
        needs.add(need);
        byFirst.computeIfAbsent(keyword.tokens().get(0), first -> new ArrayList<>())
                .add(keyword);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (String token : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** The needs that a text speaks of. */
    public Set<String> of(String text) {
        return of("", text, "");
    }

    /**
     * The needs that a service's words speak of, the one that they speak of most first.
     *
     * @param rest of the description, or empty
     */
    public Set<String> of(String name, String beginning, String rest) {
        Map<String, Double> scores = new LinkedHashMap<>();
        Set<Keyword> met = new HashSet<>();
        score(name, IN_NAME, met, scores);
        score(beginning, 1, met, scores);
        score(rest, LATER, met, scores);
        double most = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        Set<String> served = new LinkedHashSet<>();
        needs.stream()
                .filter(need -> scores.getOrDefault(need, 0.0) >= Math.max(ENOUGH, SHARE * most))
                .sorted(Comparator.comparing((String need) -> -scores.get(need)))
                .forEach(served::add);
        return served;
    }

    private void score(String text, double factor, Set<Keyword> met, Map<String, Double> scores) {
        List<String> words = tokens(text);
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            for (int length = Math.min(2, word.length()); length <= word.length(); length++) {
                for (Keyword keyword : byFirst.getOrDefault(word.substring(0, length), List.of())) {
                    if (keyword.stands(words, at) && met.add(keyword)) {
                        scores.merge(keyword.need(), keyword.weight() * factor, Double::sum);
                    }
                }
            }
        }
    }

    public Set<String> needs() {
        return needs;
    }
}
