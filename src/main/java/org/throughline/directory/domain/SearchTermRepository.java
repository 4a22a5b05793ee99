package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Makes questions for the index of words from what somebody typed: each word or phrase with its synonyms, the beginnings of
 * longer words, and for a word that the directory does not have those that are written alike. Small words of English and
 * Spanish ask for nothing where others do.
 */
@Repository
public class SearchTermRepository {

    /** Shorter words are meant as they are: MAT is not the beginning of maternity. */
    private static final int SHORTEST_BEGINNING = 4;

    private static final int SHORTEST_MISSPELLED = 3;
    private static final int MOST_ALIKE = 3;

    private final JdbcClient jdbc;
    private final SynonymRepository synonyms;

    public SearchTermRepository(JdbcClient jdbc, SynonymRepository synonyms) {
        this.jdbc = jdbc;
        this.synonyms = synonyms;
    }

    /** A question and whether it stands for a small word only. */
    private record AskedWord(String query, boolean isFiller) {}

    /** One {@code tsquery} a word or phrase; empty where nothing was typed that could be found. */
    public List<String> of(SearchWords typed) {
        List<List<String>> wanted = typed.wanted(synonyms.meanings(typed.phrases()));
        addAlike(wanted);
        List<AskedWord> terms = terms(wanted);
        List<String> telling = terms.stream()
                .filter(term -> !term.isFiller())
                .map(AskedWord::query)
                .toList();
        return telling.isEmpty() ? terms.stream().map(AskedWord::query).toList() : telling;
    }

    private List<AskedWord> terms(List<List<String>> wanted) {
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
                        select string_agg('(' || q::text || ')', ' | '), bool_and(filler) from (
                            select at, numnode(plainto_tsquery('spanish', folded(words))) = 0 as filler,
                                case when beginning then folded_query('english', words)
                                    else plainto_tsquery('english', folded(words)) end as q
                            from unnest(?::int[], ?::text[], ?::boolean[]) t (at, words, beginning)) asked
                        where numnode(q) > 0 group by at order by at""")
                .params(at.toArray(Integer[]::new), words.toArray(String[]::new), beginnings.toArray(Boolean[]::new))
                .query((row, n) -> new AskedWord(row.getString(1), row.getBoolean(2)))
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
