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
import java.util.function.Function;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.domain.SearchTermRepository.AskedTerm;

/**
 * The conditions of one search, from the best fitting services to the least: nearer ones before those farther away, and at
 * each distance those with all the words before those with any. A service is in one tier only.
 */
final class SearchTiers {

    private final List<String> filters = new ArrayList<>();
    private final List<Tier> tiers = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final List<AskedTerm> terms;
    private Set<String> common = Set.of();
    private String anyPlace = "";

    /** @param words which of the words must fit, {@code all} or {@code any}; null where none were typed */
    private record Tier(String place, String words) {}

    /**
     * @param terms null where no words were typed
     * @param now for what is open
     * @param bands keys of places by distance; null where no place was given
     */
    SearchTiers(ServiceQuery query, List<AskedTerm> terms, List<List<String>> bands, LocalDateTime now) {
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
        List<String> byWords = byWords();
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

    private List<String> byWords() {
        if (terms.isEmpty()) {
            return Collections.singletonList(null);
        }
        for (int term = 0; term < terms.size(); term++) {
            params.put("term" + term, terms.get(term).brief());
        }
        params.put("any", any(AskedTerm::brief));
        params.put("all", all(AskedTerm::brief));
        params.put("ranking", any(AskedTerm::query));
        return terms.size() == 1 ? List.of("all") : List.of("all", "any");
    }

    private String any(Function<AskedTerm, String> part) {
        return String.join(" | ", terms.stream().map(part).toList());
    }

    private String all(Function<AskedTerm, String> part) {
        return "(" + String.join(") & (", terms.stream().map(part).toList()) + ")";
    }

    private List<String> byPlace(List<List<String>> bands) {
        if (bands == null) {
            return List.of("");
        }
        List<String> conditions = new ArrayList<>();
        List<String> all = new ArrayList<>();
        List<String> nearer = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            String here = i == 0 ? typed(bands.get(0)) : PlaceCondition.byIndex("band" + i, bands.get(i), params::put);
            conditions.add(i == 0 ? here : joined(here, "not " + all.get(0), notNearer(i, nearer)));
            all.add(here);
            nearer.addAll(i == 0 ? List.of() : bands.get(i));
        }
        all.add("e.place_keys @> array['*']::text[]");
        conditions.add(all.get(all.size() - 1));
        anyPlace = "(" + String.join(" or ", all) + ")";
        return conditions;
    }

    /** Only what was typed needs folding; codes are what they are. */
    private String typed(List<String> place) {
        params.put("place", place.get(0));
        return "e.place_keys @> array[folded(:place)]";
    }

    private String notNearer(int band, List<String> nearer) {
        return nearer.isEmpty() ? "" : "not " + PlaceCondition.ofRow("nearer" + band, nearer, params::put);
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
            all.add(fits("term" + term, common.contains(terms.get(term).query())));
        }
        return where(
                asked.words().equals("all")
                        ? joined(asked.place(), String.join(" and ", all))
                        : joined(asked.place(), anyWord(), "not e.document @@ :all::tsquery"));
    }

    /** The index of words is of no use for common ones, and slow: they are kept from it by {@code is true}. */
    private static String fits(String words, boolean isCommon) {
        return "(e.document @@ :" + words + "::tsquery)" + (isCommon ? " is true" : "");
    }

    private String anyWord() {
        return fits("any", terms.stream().anyMatch(term -> common.contains(term.query())));
    }

    /** What may be known to be common: each term as a {@code tsquery}, and all of them. */
    Set<String> words() {
        Set<String> words =
                new LinkedHashSet<>(terms.stream().map(AskedTerm::query).toList());
        if (isRanked()) {
            words.add(all(AskedTerm::query));
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
                && common.contains(all(AskedTerm::query));
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
