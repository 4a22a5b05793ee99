package org.throughline.casefile.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.PersonTerms;
import org.throughline.shared.Cursor;
import org.throughline.shared.PlannedStatements;
import org.throughline.shared.SortOrder;

/**
 * Lists of cases, newest number first unless asked otherwise. What the reader may see is a condition of the query itself: each way that
 * leads to them is read through its own index, no further than a page, and the pages are merged.
 */
@Repository
public class CaseListRepository {

    private final JdbcClient jdbc;
    private final JdbcClient planned;

    CaseListRepository(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.planned = PlannedStatements.of(database);
    }

    /** @param after the last row of the page before, or null */
    public List<ListedCase> slice(CaseListFilter filter, SortOrder order, CaseListOrder.LastCase after, int rows) {
        Map<String, Object> params = new HashMap<>(filter.params());
        params.put("rows", rows);
        boolean byNumber = order.column().equals(CaseListOrder.USUAL.column());
        String key = CaseListOrder.key(order) + " collate \"C\"";
        String direction = order.descending() ? " desc" : "";
        String compares = order.descending() ? " < " : " > ";
        String from = "";
        if (after != null) {
            from = byNumber
                    ? " and c.case_number" + compares + ":afterNumber"
                    : " and (" + key + ", c.case_number)" + compares + "(:afterKey, :afterNumber)";
            params.put("afterKey", after.key());
            params.put("afterNumber", after.number());
        }
        String sorted = byNumber ? "case_number" + direction : "sort_key" + direction + ", case_number" + direction;
        String page = from + " order by " + sorted + " limit :rows)";
        String pages = branches(filter, params)
                .map(branch -> "(" + CaseRowMapper.select(key + " as sort_key") + "where " + branch + page)
                .collect(Collectors.joining(" union "));
        return asked(filter)
                .sql("select * from (" + pages + ") pages order by " + sorted + " limit :rows")
                .params(params)
                .query((row, n) -> new ListedCase(CaseRowMapper.map(row, n), row.getString("sort_key")))
                .list();
    }

    /** @param key what the row is ordered by, as text */
    public record ListedCase(CaseFile caseFile, String key) {

        /** Of the page after this row. */
        public String cursor() {
            return Cursor.of(key, caseFile.number());
        }
    }

    public long count(CaseListFilter filter) {
        Map<String, Object> params = new HashMap<>(filter.params());
        String counted = branches(filter, params)
                .map(branch -> "select c.id from case_file c where " + branch)
                .collect(Collectors.joining(" union "));
        return asked(filter)
                .sql("select count(*) from (" + counted + ") counted")
                .params(params)
                .query(Long.class)
                .single();
    }

    /** Which way leads to few cases depends on the words. */
    private JdbcClient asked(CaseListFilter filter) {
        return filter.text() == null && filter.answered() == null ? jdbc : planned;
    }

    /** One portion of all case numbers of a status, after the given one, for the operators' consistency check. */
    public List<String> numbers(String status, String after, int limit) {
        return jdbc.sql("""
                        select case_number from case_file where status = :status and case_number > :after
                        order by case_number limit :limit
                        """)
                .param("status", status)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** The newest cases of persons who, or whose household, are known by all of this; empty where it tells nobody apart. */
    public List<String> numbersOfClientsKnownBy(PersonTerms terms, int most) {
        if (!terms.isSelective()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>();
        String known = terms.condition("w.words", params);
        return planned.sql("select case_number from case_file where person_id in (select person_id from"
                        + " published_person_words w where " + known + ") order by case_number desc limit :most")
                .params(params)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Each way to the cases with each way in which the words may match; one index for one branch. */
    private static Stream<String> branches(CaseListFilter filter, Map<String, Object> params) {
        String conditions = conditions(filter, params);
        List<String> matches = filter.text() == null ? List.of("") : matches(filter.text(), params);
        return filter.ways().stream()
                .flatMap(way -> matches.stream().map(match -> "(" + way + ")" + conditions + match));
    }

    /** By the client's name and the number of the case, or by other facts of their record or household. */
    private static List<String> matches(String text, Map<String, Object> params) {
        StringBuilder own = new StringBuilder();
        int index = 0;
        for (String word : text.strip().split("[\\s\\p{Z}]+")) {
            own.append(" and c.words like '%' || folded(:word").append(index).append(") || '%'");
            params.put("word" + index++, word);
        }
        PersonTerms terms = PersonTerms.of(text);
        if (!terms.isSelective()) {
            return List.of(own.toString());
        }
        String person = " and c.person_id in (select person_id from published_person_words w where "
                + terms.condition("w.words", params) + ")";
        return List.of(own.toString(), person);
    }

    private static String conditions(CaseListFilter filter, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder(" and ").append(filter.scope());
        if (filter.status() != null) {
            sql.append(" and c.status = :status");
            params.put("status", filter.status());
        }
        if (filter.answered() != null) {
            sql.append(" ").append("""
                     and c.id in (select s.case_id from submission s
                        where submission_words(s.answers) @@ folded_query('simple', :answered)
                          and (s.form_id <> all(:answeredKept) or s.by_user = :answeredReader))""");
            params.put("answered", filter.answered().text());
            params.put("answeredKept", filter.answered().kept().toArray(String[]::new));
            params.put("answeredReader", filter.answered().reader());
        }
        return sql.toString();
    }

    /**
     * @param ways conditions on the case {@code c} of which one must hold, each with an index of its own; never user input
     * @param scope what must hold besides. One of the two is what the reader may read, see {@link ReadPolicy}: whichever
     *     holds for more cases comes second
     * @param params of ways and scope
     * @param status open, closed or null
     * @param text words that client name or number must contain, or by which the client is known, or null
     * @param answered null where answers do not matter
     */
    public record CaseListFilter(
            List<String> ways,
            String scope,
            Map<String, Object> params,
            String status,
            String text,
            AnsweredWith answered) {}

    /**
     * @param text words, of which each begins one in the same submission, however they are written
     * @param kept forms that are searched only for what the reader submitted
     */
    public record AnsweredWith(String text, Set<String> kept, String reader) {}
}
