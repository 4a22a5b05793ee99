package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.throughline.directory.domain.SearchTermRepository.AskedTerm;

/**
 * The services that may meet a need, never more than somebody waits for: those that tell what was asked for, whatever they are
 * filed under, and those that serve the need, the nearest first.
 */
@Repository
public class MatchCandidateRepository extends PlannedRepository {

    /** A word that more services have tells nothing by itself. */
    private static final int SELECTIVE = 2_000;

    /** Of words that so many services have that none can go through them all, as many are met as tell a good one. */
    private static final int MET_OF_COMMON = 800;

    private static final int BY_WORDS = 250;
    private static final int BY_NEED = 250;
    private static final int ANYWHERE = 60;

    /** What fewer name is looked for by the index of places. */
    private static final double FEW_NEAR = 0.15;

    /** What more of them serve is told of those that are near, not looked for. */
    private static final double MANY_NEED = 0.25;

    /**
     * Whichever way the database goes, it meets the same of many first: where it reads the table, it begins at its beginning, not
     * where another reader is.
     */
    private static final String IN_THEIR_ORDER = "e.ctid >= '(0,0)'::tid";

    private final SearchTermRepository terms;
    private final WordCountRepository counts;
    private final CandidateRowRepository reader;

    public MatchCandidateRepository(JdbcTemplate jdbc, SearchTermRepository terms) {
        super(jdbc);
        this.terms = terms;
        this.counts = new WordCountRepository(this.jdbc);
        this.reader = new CandidateRowRepository(this.jdbc);
    }

    /** How much each of the words tells. */
    WordRelevance relevance(String words) {
        List<AskedTerm> asked = words == null || words.isBlank() ? List.of() : terms.asked(SearchWords.of(words));
        return asked.isEmpty() ? WordRelevance.NONE : counts.relevance(asked, SELECTIVE);
    }

    /**
     * @param bands ZIP codes of growing distance, or keys of the client's place; empty where it is not known
     * @param most how many beyond the usual, for those that were tried
     */
    List<MatchCandidate> find(String need, WordRelevance words, List<List<String>> bands, int most) {
        Set<UUID> ids = new LinkedHashSet<>();
        ids.addAll(byWords(need, words, bands));
        ids.addAll(byNeed(need, bands, BY_NEED + most));
        ids.addAll(anywhere(need));
        return read(ids, words);
    }

    private List<UUID> byWords(String need, WordRelevance words, List<List<String>> bands) {
        if (words.terms().isEmpty()) {
            return List.of();
        }
        boolean isSelective = !words.selective().isEmpty();
        boolean isCommon = !isSelective && isCommon(words.all(), SELECTIVE);
        Map<String, Object> params = new LinkedHashMap<>();
        String relevance = relevance(words, params);
        params.put("told", isSelective ? words.briefAnySelective() : words.briefAll());
        params.put("need", need);
        String tells = "(e.document @@ :told::tsquery)";
        String where = isSelective
                ? joined(tells, near(bands, params))
                : joined(serves(need), isCommon ? common(tells, bands, params) : joined(tells, near(bands, params)));
        return ids(
                "with fit as materialized (select service_id, needs, document from directory_entry e where "
                        + where + " and " + IN_THEIR_ORDER + " limit " + (isCommon ? MET_OF_COMMON : SELECTIVE)
                        + ") select service_id from fit e order by " + relevance
                        + " desc, service_id limit " + BY_WORDS,
                params);
    }

    /** How well an entry tells the words, each by its weight; what serves the need itself comes first of those alike. */
    private static String relevance(WordRelevance words, Map<String, Object> params) {
        StringBuilder told = new StringBuilder("(e.needs @> array[:need]::text[])::int::float8");
        for (int i = 0; i < words.terms().size(); i++) {
            params.put("term" + i, words.terms().get(i).query());
            params.put("weight" + i, words.weights().get(i));
            told.append(" + :weight")
                    .append(i)
                    .append(" * ts_rank('" + CandidateRowRepository.CLASSES + "', e.document, :term")
                    .append(i)
                    .append("::tsquery)");
        }
        return told.toString();
    }

    /** A need that many serve is kept from its index, which would give all of them. */
    private String serves(String need) {
        return "(e.needs @> array[:need]::text[])" + (share(need, null) > MANY_NEED ? " is true" : "");
    }

    /** The index of words is of no use for common ones, and slow: they are kept from it. A few places are told faster. */
    private String common(String tells, List<List<String>> bands, Map<String, Object> params) {
        Set<String> keys = all(bands);
        if (keys.isEmpty() || keys.size() > PlaceCondition.A_FEW || share(null, keys) < FEW_NEAR) {
            return joined(tells + " is true", near(bands, params));
        }
        params.put("near", keys.toArray(String[]::new));
        return "case when e.place_keys && :near::text[] or e.postal_codes = '{}' then " + tells + " else false end";
    }

    /** Nothing where it is not known what is near. */
    private String near(List<List<String>> bands, Map<String, Object> params) {
        Set<String> keys = all(bands);
        if (keys.isEmpty()) {
            return "";
        }
        return "("
                + (keys.size() <= PlaceCondition.A_FEW || share(null, keys) < FEW_NEAR
                        ? PlaceCondition.byIndex("near", keys, params::put)
                        : PlaceCondition.ofRow("near", keys, params::put))
                + " or e.postal_codes = '{}')";
    }

    private static Set<String> all(List<List<String>> bands) {
        Set<String> keys = new LinkedHashSet<>();
        bands.forEach(keys::addAll);
        return keys;
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + " and " + other;
    }

    private List<UUID> byNeed(String need, List<List<String>> bands, int most) {
        List<UUID> found = new ArrayList<>();
        Set<String> nearer = new LinkedHashSet<>();
        String serves = bands.isEmpty() ? "" : serves(need);
        for (List<String> band : bands) {
            if (found.size() < most) {
                Map<String, Object> params = new LinkedHashMap<>(Map.of("need", need));
                found.addAll(ids(
                        "select service_id from directory_entry e where " + serves
                                + " and " + PlaceCondition.byIndex("band", band, params::put)
                                + " and not " + PlaceCondition.ofRow("nearer", nearer, params::put)
                                + " and " + IN_THEIR_ORDER + " limit " + (most - found.size()),
                        params));
            }
            nearer.addAll(band);
        }
        return found;
    }

    /** Those that need not be near: who names no place, who serves the whole country, who is reached by telephone. */
    private List<UUID> anywhere(String need) {
        return ids(
                "select service_id from directory_entry e where e.needs @> array[:need]::text[]"
                        + " and (e.areas @> '{*}' or e.place_keys @> '{*}' or e.by_phone) limit " + ANYWHERE,
                Map.of("need", need));
    }

    private List<UUID> ids(String sql, Map<String, Object> params) {
        return jdbc.sql(sql).params(params).query(UUID.class).list();
    }

    List<MatchCandidate> read(Collection<UUID> ids, WordRelevance words) {
        return reader.read(ids, words);
    }
}
