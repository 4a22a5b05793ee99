package org.throughline.casefile.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of cases, newest number first. What the reader may see is a condition of the query itself. */
@Repository
public class CaseLists {

    private final JdbcClient jdbc;

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CaseFile> slice(Filter filter, String beforeNumber, int rows) {
        Map<String, Object> params = new HashMap<>(filter.params());
        String from = "";
        if (beforeNumber != null) {
            from = " and c.case_number < :before";
            params.put("before", beforeNumber);
        }
        params.put("rows", rows);
        String sql = CaseRows.SELECT + where(filter, params) + from + " order by c.case_number desc limit :rows";
        return jdbc.sql(sql).params(params).query(CaseRows::map).list();
    }

    public long count(Filter filter) {
        Map<String, Object> params = new HashMap<>(filter.params());
        return jdbc.sql("select count(*) from case_file c " + where(filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** Numbers of all cases by status, for the operators' consistency check. */
    /** One portion of all case numbers of a status, after the given one. */
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

    private static String where(Filter filter, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder("where ").append(filter.condition());
        if (filter.status() != null) {
            sql.append(" and c.status = :status");
            params.put("status", filter.status());
        }
        if (filter.text() != null) {
            // one condition a word, so that "maria lop" finds "Lopez, Maria"
            int index = 0;
            for (String word : filter.text().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                sql.append(" and lower(c.client_name || ' ' || c.case_number) like :word")
                        .append(index);
                params.put("word" + index++, "%" + escaped(word) + "%");
            }
        }
        if (filter.answered() != null) {
            sql.append(" ").append("""
                     and c.id in (select s.case_id from submission s
                        where submission_words(s.answers) @@ to_tsquery('simple', :answered)
                          and (s.form_id <> all(:answeredKept) or s.by_user = :answeredReader))""");
            params.put("answered", filter.answered().words());
            params.put("answeredKept", filter.answered().kept().toArray(String[]::new));
            params.put("answeredReader", filter.answered().reader());
        }
        return sql.toString();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * @param condition a boolean expression on the case {@code c}, with its parameters; never user input
     * @param status open, closed or null
     * @param text words that client name or number must contain, or null
     */
    /** @param answered null where answers do not matter */
    public record Filter(String condition, Map<String, Object> params, String status, String text, Answered answered) {}

    /**
     * @param text words, of which each begins one in the same submission
     * @param kept forms that are searched only for what the reader submitted
     */
    public record Answered(String text, Set<String> kept, String reader) {

        /** Each word in quotes, so that nothing in it is an operator. */
        String words() {
            return Arrays.stream(text.strip().split("\\s+"))
                    .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
                    .collect(Collectors.joining(" & "));
        }
    }
}
