package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Makes questions for the index of words from what somebody typed: each word or phrase with its synonyms, the beginnings of
 * longer words, and for a word that the directory does not have those that are written alike. Small words of English and
 * Spanish ask for nothing where others do.
 */
@Repository
public class SearchTermRepository extends PlannedRepository {

    /** Shorter words are meant as they are: MAT is not the beginning of maternity. */
    private static final int SHORTEST_BEGINNING = 4;

    private static final int SHORTEST_MISSPELLED = 3;
    private static final int MOST_ALIKE = 3;

    /** What people say around what they need. */
    private static final String[] FILLERS =
            ("want wants wanted need needs needed us get gets getting find looking look for"
                            + " please can cant cannot somebody someone anybody know him her his hers your our wants two three one"
                            + " client family quiero necesito necesita busco buscamos quiere favor alguien")
                    .split(" ");

    private final SynonymRepository synonyms;

    public SearchTermRepository(JdbcTemplate jdbc, SynonymRepository synonyms) {
        super(jdbc);
        this.synonyms = synonyms;
    }

    /**
     * What is looked for in the place of a word or phrase.
     *
     * @param query a {@code tsquery} of it and of all that means the same
     * @param brief the same in short, for whether a service tells it: without what another part of it finds anyway
     * @param itself a {@code tsquery} of it alone; null of a phrase, which is known by its meanings, and of what cannot be found
     * @param isFiller whether it is a small word, which is looked for only where there is no other
     */
    public record AskedTerm(String query, String brief, String itself, boolean isFiller) {}

    /** One a word or phrase; empty where nothing was typed that could be found. */
    public List<AskedTerm> asked(SearchWords typed) {
        List<List<String>> wanted = typed.wanted(synonyms.meanings(typed.phrases()));
        addAlike(wanted);
        List<AskedTerm> terms = terms(wanted);
        List<AskedTerm> selective =
                terms.stream().filter(term -> !term.isFiller()).toList();
        return selective.isEmpty() ? terms : selective;
    }

    private List<AskedTerm> terms(List<List<String>> wanted) {
        List<Integer> at = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Boolean> beginnings = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (String word : wanted.get(i)) {
                at.add(i);
                words.add(word);
                beginnings.add(word.length() >= SHORTEST_BEGINNING && !word.contains(" "));
            }
        }
        return jdbc.sql("""
                        with asked as materialized (
                            select at, n, words, min(n) over (partition by at) as first,
                                numnode(plainto_tsquery('spanish', folded(words))) = 0
                                    or folded(words) = any(:fillers) as filler,
                                case when beginning then folded_query('english', words)
                                    else plainto_tsquery('english', folded(words)) end as q
                            from unnest(:at::int[], :words::text[], :beginnings::boolean[])
                                with ordinality t (at, words, beginning, n))
                        select string_agg('(' || q::text || ')', ' | '),
                            string_agg('(' || q::text || ')', ' | ') filter (where not exists (select from asked b
                                where b.at = a.at and b.q::text ~ '^''[^'']+'':\\*$' and (b.q::text <> a.q::text or b.n < a.n)
                                    and position(left(b.q::text, -3) in a.q::text) > 0)),
                            min(q::text) filter (where n = first and words !~ ' '), bool_and(filler)
                        from asked a where numnode(q) > 0 group by at order by at""")
                .param("at", at.toArray(Integer[]::new))
                .param("words", words.toArray(String[]::new))
                .param("beginnings", beginnings.toArray(Boolean[]::new))
                .param("fillers", FILLERS)
                .query((row, n) ->
                        new AskedTerm(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    private void addAlike(List<List<String>> wanted) {
        Set<String> single = new HashSet<>();
        wanted.stream()
                .filter(same -> same.size() == 1 && same.get(0).length() >= SHORTEST_MISSPELLED)
                .filter(same -> same.get(0).chars().noneMatch(Character::isDigit))
                .forEach(same -> single.add(same.get(0)));
        Set<String> unknown = single.isEmpty() ? single : unknown(single);
        for (List<String> same : wanted) {
            if (same.size() == 1 && unknown.contains(same.get(0))) {
                same.addAll(alike(same.get(0)));
            }
        }
    }

    /** Words of names and places are known at once; only the others are looked for in all that is written. */
    private Set<String> unknown(Set<String> words) {
        Set<String> rest = new HashSet<>(jdbc.sql("""
                        select w from unnest(?::text[]) w
                        where not exists (select from directory_word d where d.word like folded(w) || '%')""")
                .param(words.toArray(String[]::new))
                .query(String.class)
                .list());
        rest.removeIf(word -> jdbc.sql(
                        "select exists (select from directory_entry where document @@ folded_query('english', ?))")
                .param(word)
                .query(Boolean.class)
                .single());
        return rest;
    }

    private List<String> alike(String word) {
        return jdbc.sql("select word from directory_word where word % folded(:word)"
                        + " order by similarity(word, folded(:word)) desc, word limit " + MOST_ALIKE)
                .param("word", word)
                .query(String.class)
                .list();
    }
}
