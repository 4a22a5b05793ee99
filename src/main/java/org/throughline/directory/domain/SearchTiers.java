package org.throughline.directory.domain;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.directory.ServiceQuery;

/**
 * The conditions of one search, from the best fitting services to the least: nearer ones before those farther away, and at
 * each distance those with all the words before those with any. A service is in one tier only.
 */
final class SearchTiers {

    private final List<String> filters = new ArrayList<>();
    private final List<Tier> tiers = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final List<String> terms;
    private Set<String> common = Set.of();
    private String anyPlace = "";

    /** @param words which of the words must fit, {@code all} or {@code any}; null where none were typed */
    private record Tier(String place, String words) {}

    /**
     * @param terms one {@code tsquery} each; null where no words were typed
     * @param now for what is open
     * @param bands keys of places by distance; null where no place was given
     */
    SearchTiers(ServiceQuery query, List<String> terms, List<List<String>> bands, LocalDateTime now) {
        this.terms = terms == null ? List.of() : terms;
        params.put("typed", query.q());
        equal("e.needs @> array[:need]::text[]", "need", query.need());
        equal(
                "e.language_keys @> array[:language]::text[]",
                "language",
                query.language() == null ? null : LanguageNames.key(query.language()));
        if (query.age() != null) {
            filters.add("coalesce(e.minimum_age, 0) <= :age and coalesce(e.maximum_age, 200) >= :age");
            params.put("age", query.age());
        }
        if (query.only().free()) {
            filters.add("e.free");
        }
        if (query.only().openNow()) {
            filters.add(OpenNowRepository.IS_OPEN);
            params.putAll(OpenNowRepository.params(now));
        }
        List<String> byWords = byWords(terms);
        for (String place : byPlace(bands)) {
            byWords.forEach(words -> tiers.add(new Tier(place, words)));
        }
    }

    private void equal(String condition, String name, String value) {
        if (value != null && !value.isBlank()) {
            filters.add(condition);
            params.put(name, value.strip());
        }
    }

    private List<String> byWords(List<String> terms) {
        if (terms == null) {
            return Collections.singletonList(null);
        }
        for (int term = 0; term < terms.size(); term++) {
            params.put("term" + term, terms.get(term));
        }
        params.put("any", String.join(" | ", terms));
        params.put("all", "(" + String.join(") & (", terms) + ")");
        return terms.size() == 1 ? List.of("all") : List.of("all", "any");
    }

    private List<String> byPlace(List<List<String>> bands) {
        if (bands == null) {
            return List.of("");
        }
        List<String> conditions = new ArrayList<>();
        List<String> nearer = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            params.put("band" + i, bands.get(i).toArray(String[]::new));
            String here = "e.place_keys && " + keys(i);
            conditions.add(nearer.isEmpty() ? here : here + " and not " + String.join(" and not ", nearer));
            nearer.add(here);
        }
        String everywhere = "e.place_keys @> array['*']::text[]";
        conditions.add(everywhere);
        anyPlace = "(" + String.join(" or ", nearer) + " or " + everywhere + ")";
        return conditions;
    }

    /** Only what was typed needs folding; codes are what they are. */
    private static String keys(int band) {
        return band == 0 ? "array[folded((:band0::text[])[1])]" : ":band" + band + "::text[]";
    }

    private static String joined(String... conditions) {
        return String.join(
                " and ", Arrays.stream(conditions).filter(one -> !one.isEmpty()).toList());
    }

    /** How many there are; at least one. */
    int count() {
        return tiers.size();
    }

    /** True where services fit more or less well, not only or not. */
    boolean isRanked() {
        return !terms.isEmpty();
    }

    int terms() {
        return terms.size();
    }

    /** The condition of a tier, beginning with {@code where}; empty where everything fits. */
    String where(int tier) {
        Tier asked = tiers.get(tier);
        if (asked.words() == null) {
            return where(asked.place());
        }
        List<String> all = new ArrayList<>();
        for (int term = 0; term < terms.size(); term++) {
            all.add(fits("term" + term, common.contains(terms.get(term))));
        }
        return where(
                asked.words().equals("all")
                        ? joined(asked.place(), String.join(" and ", all))
                        : joined(
                                asked.place(),
                                anyWord(),
                                "not e.document @@ :all::tsquery"));
    }

    /** The index of words is of no use for common ones, and slow: they are kept from it by {@code is true}. */
    private static String fits(String words, boolean isCommon) {
        return "(e.document @@ :" + words + "::tsquery)" + (isCommon ? " is true" : "");
    }

    private String anyWord() {
        return fits("any", terms.stream().anyMatch(common::contains));
    }

    /** What may be known to be common: each term as a {@code tsquery}, and all of them. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>(terms);
        if (isRanked()) {
            words.add((String) params.get("all"));
        }
        return words;
    }

    /** @param common those of {@link #words} that surely many services have */
    void mark(Set<String> common) {
        this.common = common;
    }

    /** Whether so many surely fit a tier that they need not be counted: its words are common, and nothing else is asked for. */
    boolean surelyFitsMany(int tier) {
        return filters.isEmpty()
                && anyPlace.isEmpty()
                && "all".equals(tiers.get(tier).words())
                && common.contains((String) params.get("all"));
    }

    /** What is in any of the tiers. */
    String whereAny() {
        return where(joined(anyPlace, isRanked() ? anyWord() : ""));
    }

    private String where(String condition) {
        String all = joined(String.join(" and ", filters), condition);
        return all.isEmpty() ? " where true" : " where " + all;
    }

    Map<String, Object> params() {
        return params;
    }
}
