package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    /** How much a word counts in what is told of the organization, of the service, in its terms and in its names. */
    private static final String CLASSES = "{0.2,0.4,0.8,1}";

    private static final String RANK = "ts_rank('" + CLASSES + "', e.document, :%s::tsquery)::float8, ";

    /** Against so many a word is rare or common; how many there are would not change the order. */
    private static final int SERVICES = 5_000;

    private static final int BY_WORDS = 250;
    private static final int BY_NEED = 250;
    private static final int ANYWHERE = 60;

    private static final String READ = """
            select e.service_id, s.name, o.name as organization, e.needs, e.minimum_age, e.maximum_age, e.sex, e.young, e.veterans,
                e.low_income, e.free, e.filed_minimum_age, e.filed_maximum_age, e.filed_sex, e.filed_veterans,
                e.filed_low_income, e.postal_codes, e.points, e.regions, e.areas, e.place_keys, e.by_phone,
                e.language_keys, e.interpretation is not null as interprets, s.fees, s.income_limit_percent,
                s.veterans_only, s.immigration_statuses,
                (select max(c.available) from directory_capacity c where c.service_id = s.id) as available,
                %s as ranks
            from directory_entry e
            join directory_service s on s.id = e.service_id
            left join directory_organization o on o.id = s.organization_id
            where e.service_id = any(:ids)""";

    private final SearchTermRepository terms;

    public MatchCandidateRepository(JdbcTemplate jdbc, SearchTermRepository terms) {
        super(jdbc);
        this.terms = terms;
    }

    /** How much each of the words tells. */
    WordRelevance relevance(String words) {
        List<AskedTerm> asked = words == null || words.isBlank() ? List.of() : terms.asked(SearchWords.of(words));
        if (asked.isEmpty()) {
            return WordRelevance.NONE;
        }
        Map<String, Integer> found = found(asked);
        List<Double> weights = new ArrayList<>();
        List<AskedTerm> selective = new ArrayList<>();
        for (AskedTerm term : asked) {
            int meant = found.get(meant(term));
            int itself = found.get(itself(term));
            weights.add(WordRelevance.weight(itself > 0 ? itself : meant, SERVICES));
            if (meant <= SELECTIVE) {
                selective.add(term);
            }
        }
        return new WordRelevance(asked, weights, selective);
    }

    private static String itself(AskedTerm term) {
        return term.itself() == null ? term.query() : term.itself();
    }

    /** The same as itself where a word means nothing else, so that it is counted once. */
    private static String meant(AskedTerm term) {
        return term.query().equals("(" + term.itself() + ")") ? term.itself() : term.query();
    }

    /** In how many services each stands, counted no further than it tells anything, and not at all where it is common. */
    private Map<String, Integer> found(List<AskedTerm> asked) {
        Set<String> queries = new LinkedHashSet<>();
        asked.forEach(term -> queries.addAll(List.of(meant(term), itself(term))));
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql("select t, case when directory_is_common(t::tsquery, :most) then :most + 1 else (select count(*) from"
                        + " (select from directory_entry where document @@ t::tsquery limit :most + 1) f) end"
                        + " from unnest(:queries::text[]) t")
                .param("most", SELECTIVE)
                .param("queries", queries.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getInt(2));
                });
        return found;
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
        Map<String, Object> params = new LinkedHashMap<>();
        StringBuilder told = new StringBuilder("(e.needs @> array[:need]::text[])::int::float8");
        for (int i = 0; i < words.terms().size(); i++) {
            params.put("term" + i, words.terms().get(i).query());
            params.put("weight" + i, words.weights().get(i));
            told.append(" + :weight")
                    .append(i)
                    .append(" * ts_rank('" + CLASSES + "', e.document, :term")
                    .append(i)
                    .append("::tsquery)");
        }
        String asked = isSelective ? words.anySelective() : words.all();
        params.put("told", asked);
        params.put("need", need);
        params.put("near", bands.stream().flatMap(List::stream).toArray(String[]::new));
        String where = (isSelective ? "" : " and e.needs @> array[:need]::text[]")
                + (bands.isEmpty() ? "" : " and (e.place_keys && :near::text[] or e.postal_codes = '{}')");
        // The index of words is of no use for common ones, and slow: they are kept from it.
        return ids(
                "with fit as materialized (select service_id, needs, document from directory_entry e"
                        + " where (e.document @@ :told::tsquery)"
                        + (!isSelective && isCommon(asked, SELECTIVE) ? " is true" : "")
                        + where + " limit " + SELECTIVE + ") select service_id from fit e order by " + told
                        + " desc, service_id limit " + BY_WORDS,
                params);
    }

    private List<UUID> byNeed(String need, List<List<String>> bands, int most) {
        List<UUID> found = new ArrayList<>();
        List<String> nearer = new ArrayList<>();
        for (List<String> band : bands) {
            if (found.size() < most) {
                found.addAll(ids(
                        "select service_id from directory_entry e where e.needs @> array[:need]::text[]"
                                + " and e.place_keys && :band::text[] and not e.place_keys && :nearer::text[] limit "
                                + (most - found.size()),
                        Map.of(
                                "need", need,
                                "band", band.toArray(String[]::new),
                                "nearer", nearer.toArray(String[]::new))));
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
        StringBuilder ranks = new StringBuilder("array[");
        Map<String, Object> params = new LinkedHashMap<>();
        for (int i = 0; i < words.terms().size(); i++) {
            params.put("meant" + i, words.terms().get(i).query());
            params.put("itself" + i, itself(words.terms().get(i)));
            ranks.append(RANK.formatted("meant" + i)).append(RANK.formatted("itself" + i));
        }
        if (!words.terms().isEmpty()) {
            params.put("all", words.all());
            ranks.append("ts_rank_cd('" + CLASSES + "', e.document, :all::tsquery, 32)::float8");
        }
        params.put("ids", ids.toArray(UUID[]::new));
        return jdbc.sql(READ.formatted(ranks.append("]::float8[]")))
                .params(params)
                .query((row, n) -> MatchCandidateMapper.map(row))
                .list();
    }
}
