package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.directory.domain.SearchTermRepository.AskedTerm;

/** Counts in how many services words stand, as far as it tells something. */
final class WordCountRepository {

    /** Against so many a word is rare or common; how many there are would not change the order. */
    private static final int SERVICES = 5_000;

    private final JdbcClient jdbc;

    /** @param jdbc that plans each statement for its values */
    WordCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param most what more services have tells nothing by itself */
    WordRelevance relevance(List<AskedTerm> asked, int most) {
        Map<String, Integer> found = found(asked, most);
        List<Double> weights = new ArrayList<>();
        List<AskedTerm> selective = new ArrayList<>();
        for (AskedTerm term : asked) {
            int meant = found.get(meant(term));
            int itself = found.get(CandidateRowRepository.itself(term));
            weights.add(WordRelevance.weight(itself > 0 ? itself : meant, SERVICES));
            if (meant <= most) {
                selective.add(term);
            }
        }
        return new WordRelevance(asked, weights, selective);
    }

    /** The same as itself where a word means nothing else, so that it is counted once. */
    private static String meant(AskedTerm term) {
        return term.query().equals("(" + term.itself() + ")") ? term.itself() : term.query();
    }

    /** In how many services each stands, counted no further than it tells anything, and not at all where it is common. */
    private Map<String, Integer> found(List<AskedTerm> asked, int most) {
        Set<String> queries = new LinkedHashSet<>();
        asked.forEach(term -> queries.addAll(List.of(meant(term), CandidateRowRepository.itself(term))));
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql("select t, case when directory_is_common(t::tsquery, :most) then :most + 1 else (select count(*) from"
                        + " (select from directory_entry where document @@ t::tsquery limit :most + 1) f) end"
                        + " from unnest(:queries::text[]) t")
                .param("most", most)
                .param("queries", queries.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getInt(2));
                });
        return found;
    }
}
