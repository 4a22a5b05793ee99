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

/**
 * Lists of cases, newest number first. What the reader may see is a condition of the query itself: each ground for
 * reading is walked along its own index, no further than a page, and the pages are merged.
 */
@Repository
public class CaseListRepository {

    private final JdbcClient jdbc;

    CaseListRepository(JdbcClient jdbc) {
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
        String page = conditions(filter, params) + from + " order by c.case_number desc limit :rows)";
        String pages = filter.grounds().stream()
                .map(ground -> "(" + CaseRowMapper.SELECT + "where (" + ground + ")" + page)
                .collect(Collectors.joining(" union "));
        return jdbc.sql("select * from (" + pages + ") pages order by case_number desc limit :rows")
                .params(params)
                .query(CaseRowMapper::map)
                .list();
    }

    public long count(Filter filter) {
        Map<String, Object> params = new HashMap<>(filter.params());
        String conditions = conditions(filter, params);
        String counted = filter.grounds().stream()
                .map(ground -> "select c.id from case_file c where (" + ground + ")" + conditions)
                .collect(Collectors.joining(" union "));
        return jdbc.sql("select count(*) from (" + counted + ") counted")
                .params(params)
                .query(Long.class)
                .single();
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

    private static String conditions(Filter filter, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder(" and ").append(filter.scope());
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
     * @param grounds on which the reader may read, see {@link ReadPolicy#grounds}
     * @param scope a boolean expression on the case {@code c}; never user input
     * @param params of grounds and scope
     * @param status open, closed or null
     * @param text words that client name or number must contain, or null
     * @param answered null where answers do not matter
     */
    public record Filter(
            List<String> grounds,
            String scope,
            Map<String, Object> params,
            String status,
            String text,
            Answered answered) {}

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
