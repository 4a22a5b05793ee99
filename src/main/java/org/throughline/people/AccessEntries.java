package org.throughline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** The access log in its append-only table. */
@Repository
@Transactional
class AccessEntries implements AccessLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void read(Actor actor, String subjectKind, UUID subjectId, UUID caseId, String what) {
        add(actor, "read", subjectKind, subjectId, caseId, what);
    }

    @Override
    public void wrote(Actor actor, String subjectKind, UUID subjectId, UUID caseId, String what) {
        add(actor, "write", subjectKind, subjectId, caseId, what);
    }

    @Override
    public Slice<AccessEntry> ofCase(UUID caseId, Integer limit, String after) {
        return slice("case_id = :case", Map.of("case", caseId), limit, after);
    }

    @Override
    public Slice<AccessEntry> ofSubject(String subjectKind, UUID subjectId, Integer limit, String after) {
        return slice(
                "subject_kind = :kind and subject_id = :id",
                Map.of("kind", subjectKind, "id", subjectId),
                limit,
                after);
    }

    private void add(Actor actor, String action, String kind, UUID subject, UUID caseId, String what) {
        jdbc.sql("""
                insert into access_log (at, by, action, subject_kind, subject_id, case_id, what)
                values (:at, :by, :action, :kind, :subject, :case, :what)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.username())
                .param("action", action)
                .param("kind", kind)
                .param("subject", subject)
                .param("case", caseId, java.sql.Types.OTHER)
                .param("what", what)
                .update();
    }

    private Slice<AccessEntry> slice(String which, Map<String, Object> params, Integer asked, String after) {
        int limit = Slice.limit(asked);
        List<AccessEntry> rows = jdbc.sql(
                        "select * from access_log where " + which + " and id < :before order by id desc limit :limit")
                .params(params)
                .param("before", before(after))
                .param("limit", limit + 1)
                .query(AccessEntries::entry)
                .list();
        return Slice.of(rows, limit, last -> Cursor.of(last.id()));
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

    private static AccessEntry entry(ResultSet row, int number) throws SQLException {
        return new AccessEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("what"));
    }
}
