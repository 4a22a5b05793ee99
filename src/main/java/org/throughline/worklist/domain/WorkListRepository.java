package org.throughline.worklist.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.casefile.OpenTask;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.PlannedStatements;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.worklist.WorkQuery;

/**
 * The lists of the desk. A person belongs to a handful of audiences; each is read through its index in the order of the
 * desk, no further than a page, and the pages are merged. So a list costs the same with a hundred open tasks and with a
 * hundred thousand.
 */
@Repository
public class WorkListRepository {

    private static final String ORDER = "due_sort, urgency, task_id";
    private static final String NO_DUE = "infinity";
    private static final int MOST_WORDS = 8;
    private static final Pattern CASE_NUMBER = Pattern.compile("(?i)TL-\\d{4}-\\d{6,9}");

    private final JdbcClient jdbc;
    private final JdbcClient planned;

    WorkListRepository(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.planned = PlannedStatements.of(database);
    }

    /**
     * @param cases numbers of cases whose tasks are found by the words of the query, too: by whatever else is known of their
     *     clients
     */
    public Slice<OpenTask> slice(WorkQuery query, Collection<String> cases, List<String> audiences, Instant now) {
        int limit = Slice.limit(query.limit());
        if (audiences.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        Statement statement = statement(query, cases, audiences, now);
        // a word of every task is found on the way through the list, a rare one by the index of words
        List<OpenTask> rows = (given(query.q()) ? planned : jdbc)
                .sql(statement.sql())
                .params(statement.params())
                .query(WorkItemMapper::item)
                .list();
        return Slice.of(rows, limit, WorkListRepository::cursor);
    }

    /** Counts no further than the cap; {@code overdueAt} null counts all. */
    public int count(List<String> audiences, Instant overdueAt, int cap) {
        if (audiences.isEmpty()) {
            return 0;
        }
        Statement statement = countStatement(audiences, overdueAt, cap);
        return jdbc.sql(statement.sql())
                .params(statement.params())
                .query(Integer.class)
                .single();
    }

    static Statement statement(WorkQuery query, Collection<String> cases, List<String> audiences, Instant now) {
        int rows = Slice.limit(query.limit()) + 1;
        List<Object> params = new ArrayList<>();
        String pages = pages(query, cases, audiences, now, rows, params);
        params.add(rows);
        String sql = "select w.*, p.due_sort, p.urgency from (select distinct " + ORDER + " from (" + pages
                + ") pages order by " + ORDER + " limit ?) p join work_item w using (task_id)"
                + " order by p.due_sort, p.urgency, p.task_id";
        return new Statement(sql, params);
    }

    static Statement countStatement(List<String> audiences, Instant overdueAt, int cap) {
        WorkQuery query = new WorkQuery(null, null, overdueAt != null, null, null, null, null);
        List<Object> params = new ArrayList<>();
        String pages = pages(query, List.of(), audiences, overdueAt, cap, params);
        params.add(cap);
        return new Statement(
                "select count(*) from (select distinct task_id from (" + pages + ") pages limit ?) counted", params);
    }

    private static String pages(
            WorkQuery query,
            Collection<String> cases,
            List<String> audiences,
            Instant now,
            int rows,
            List<Object> params) {
        List<String> branches = new ArrayList<>();
        for (String audience : audiences) {
            branches.add(branch(audience, query, words(query), now, rows, params));
            if (!cases.isEmpty()) {
                FoundBy ofCases =
                        new FoundBy(" and case_number = any(?)", List.of((Object) cases.toArray(String[]::new)));
                branches.add(branch(audience, query, ofCases, now, rows, params));
            }
        }
        return String.join(" union all ", branches);
    }

    private static String branch(
            String audience, WorkQuery query, FoundBy found, Instant now, int rows, List<Object> params) {
        params.add(audience);
        String conditions = conditions(query, now, params);
        params.addAll(found.params());
        params.add(rows);
        return "(select " + ORDER + " from work_audience where audience = ?" + conditions + found.sql() + " order by "
                + ORDER + " limit ?)";
    }

    /** Every word in the name of the client or the task, or the number of the case. */
    private static FoundBy words(WorkQuery query) {
        List<String> words = !given(query.q())
                ? List.of()
                : Stream.of(query.q().strip().split("[\\s\\p{Z}]+"))
                        .limit(MOST_WORDS)
                        .toList();
        return new FoundBy(
                words.stream().map(WorkListRepository::fits).collect(Collectors.joining()),
                words.stream().<Object>map(WorkListRepository::sought).toList());
    }

    /** All numbers of cases are alike in most of their letters, so that an index of letters hardly tells one from another. */
    private static String fits(String word) {
        return isCaseNumber(word) ? " and case_number = ?" : " and words like '%' || folded(?) || '%'";
    }

    private static String sought(String word) {
        return isCaseNumber(word) ? word.toUpperCase(Locale.ROOT) : word;
    }

    private static boolean isCaseNumber(String word) {
        return CASE_NUMBER.matcher(word).matches();
    }

    private static String conditions(WorkQuery query, Instant now, List<Object> params) {
        StringBuilder sql = new StringBuilder();
        if (given(query.stage())) {
            sql.append(" and stage = ?");
            params.add(query.stage());
        }
        if (query.overdue()) {
            sql.append(" and due_sort < ?");
            params.add(JdbcTime.of(now));
        }
        if (given(query.caseNumber())) {
            sql.append(" and case_number = ?");
            params.add(query.caseNumber());
        }
        if (given(query.after())) {
            sql.append(" and (due_sort, urgency, task_id) > (?, ?, ?)");
            params.addAll(position(query.after()));
        }
        return sql.toString();
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static String cursor(OpenTask last) {
        return Cursor.of(last.dueAt() == null ? NO_DUE : last.dueAt(), WorkItemMapper.urgency(last), last.taskId());
    }

    private static List<Object> position(String after) {
        List<String> parts = Cursor.parts(after, 3);
        try {
            OffsetDateTime due =
                    parts.get(0).equals(NO_DUE) ? OffsetDateTime.MAX : JdbcTime.of(Instant.parse(parts.get(0)));
            return List.of(due, Integer.valueOf(parts.get(1)), parts.get(2));
        } catch (DateTimeException | NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private record FoundBy(String sql, List<Object> params) {}

    record Statement(String sql, List<Object> params) {}
}
