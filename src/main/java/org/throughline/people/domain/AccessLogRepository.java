package org.throughline.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.AccessEntry;
import org.throughline.people.AccessEntry.Listing;
import org.throughline.people.AccessEntry.Subject;
import org.throughline.people.AccessLogQuery;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** The entries of the access log. Adding one queues it for the chain in the same statement. */
@Repository
public class AccessLogRepository {

    private final JdbcClient jdbc;

    AccessLogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(AccessEntry entry) {
        jdbc.sql("""
                        with added as (
                            insert into access_log (at, by, action, subject_kind, subject_id, case_id, what, door, address,
                                shown, row_count, query, emergency)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
                        insert into access_log_unsealed (entry_id) select id from added""")
                .param(1, JdbcTime.of(entry.at()))
                .param(2, entry.by())
                .param(3, entry.action())
                .param(4, entry.subjectKind())
                .param(5, entry.subjectId(), Types.OTHER)
                .param(6, entry.caseId(), Types.OTHER)
                .param(7, entry.what())
                .param(8, entry.door(), Types.VARCHAR)
                .param(9, entry.address(), Types.VARCHAR)
                .param(10, entry.shown().isEmpty() ? null : entry.shown().toArray(UUID[]::new), Types.ARRAY)
                .param(11, entry.rowCount(), Types.INTEGER)
                .param(12, entry.query(), Types.VARCHAR)
                .param(13, entry.emergency(), Types.OTHER)
                .update();
    }

    public Slice<AccessEntry> slice(AccessLogFilter filter, Integer asked, String after) {
        int limit = Slice.limit(asked);
        String pages = filter.ways().stream()
                .map(way -> "(select * from access_log where " + way + filter.narrowing()
                        + " and id < :before order by id desc limit :limit)")
                .collect(Collectors.joining(" union "));
        List<AccessEntry> rows = jdbc.sql("select * from (" + pages + ") pages order by id desc limit :limit")
                .params(filter.params())
                .param("before", before(after))
                .param("limit", limit + 1)
                .query(AccessLogRepository::entry)
                .list();
        return Slice.of(rows, limit, last -> Cursor.of(last.id()));
    }

    /** Distinguishes words without showing them to the reader of the log. */
    public String keyedHash(String words) {
        return jdbc.sql("select left(encode(sha256(convert_to(secret || lower(?), 'UTF8')), 'hex'), 16)"
                        + " from access_log_key")
                .param(words.replace("\u0000", ""))
                .query(String.class)
                .single();
    }

    private static long before(String after) {
        if (after == null || after.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(Cursor.parts(after, 1).get(0));
        } catch (NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    static AccessEntry entry(ResultSet row, int number) throws SQLException {
        return new AccessEntry(
                row.getLong("id"),
                JdbcTime.instant(row, "at"),
                row.getString("by"),
                row.getString("action"),
                new Subject(
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("case_id", UUID.class)),
                row.getString("what"),
                row.getString("door"),
                row.getString("address"),
                new Listing(
                        row.getArray("shown") == null
                                ? List.of()
                                : Arrays.asList((UUID[]) row.getArray("shown").getArray()),
                        row.getObject("row_count", Integer.class),
                        row.getString("query")),
                row.getObject("emergency", UUID.class));
    }

    /**
     * Which entries are listed, with its parameters; made here only, of fixed text.
     *
     * @param ways conditions of which one must hold: each is read through its own index, no further than a page
     * @param narrowing what must hold besides, each beginning with {@code and}
     */
    public record AccessLogFilter(List<String> ways, String narrowing, Map<String, Object> params) {

        private static final String OF_CASE = "case_id = :case";

        private static AccessLogFilter by(String way, Map<String, Object> params) {
            return new AccessLogFilter(List.of(way), "", params);
        }

        public static AccessLogFilter ofCase(UUID caseId) {
            return by(OF_CASE, Map.of("case", caseId));
        }

        public static AccessLogFilter ofSubject(String kind, UUID id) {
            return by("subject_kind = :kind and subject_id = :id", Map.of("kind", kind, "id", id));
        }

        public static AccessLogFilter ofPerson(UUID id) {
            return new AccessLogFilter(
                    List.of("subject_kind = 'person' and subject_id = :id", "shown @> array[:id]::uuid[]"),
                    "",
                    Map.of("id", id));
        }

        public static AccessLogFilter ofEmergency(UUID emergency) {
            return by("emergency = :emergency", Map.of("emergency", emergency));
        }

        public static AccessLogFilter ofAccounts() {
            return by("subject_kind = 'account'", Map.of());
        }

        public AccessLogFilter narrowed(AccessLogQuery query, ZoneId zone) {
            Map<String, Object> all = new HashMap<>(params);
            boolean lists = ways.contains(OF_CASE) && query.lists();
            String narrowed = narrowing;
            if (query.by() != null) {
                narrowed += " and by = :by";
                all.put("by", query.by());
            }
            if (query.day() != null) {
                narrowed += " and at >= :from and at < :until";
                all.put("from", begin(query.day(), zone));
                all.put("until", begin(query.day().plusDays(1), zone));
            }
            return new AccessLogFilter(lists ? List.of(OF_CASE, "shown @> array[:case]::uuid[]") : ways, narrowed, all);
        }

        private static OffsetDateTime begin(LocalDate day, ZoneId zone) {
            return day.atStartOfDay(zone).toOffsetDateTime();
        }
    }
}
