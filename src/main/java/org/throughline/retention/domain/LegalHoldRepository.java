package org.throughline.retention.domain;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SqlCondition;

/** Legal holds: placed, released once, never removed. */
@Repository
public class LegalHoldRepository {

    /** Who places a hold and who destroys a record take turns: a hold that is answered as placed has stopped everything. */
    private static final long TURNS = 7_240_012;

    private final JdbcClient jdbc;

    LegalHoldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else places a hold or destroys a record. */
    public void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(:turns)")
                .param("turns", TURNS)
                .query((row, index) -> 0)
                .single();
    }

    /** @return false where one is in force on the same already */
    public boolean place(HoldRow hold) {
        return jdbc.sql("""
                insert into legal_hold (id, case_id, case_number, reason, placed_by, placed_at)
                values (:id, :case, :number, :reason, :by, :at) on conflict do nothing""")
                        .param("id", hold.id())
                        .param("case", hold.caseId(), Types.OTHER)
                        .param("number", hold.caseNumber(), Types.VARCHAR)
                        .param("reason", hold.reason())
                        .param("by", hold.placedBy())
                        .param("at", JdbcTime.of(hold.placedAt()))
                        .update()
                > 0;
    }

    /** @return false where it was released already */
    public boolean release(UUID id, String reason, String by, Instant at) {
        return jdbc.sql("""
                update legal_hold set released_by = :by, released_at = :at, release_reason = :reason
                where id = :id and released_at is null""")
                        .param("id", id)
                        .param("by", by)
                        .param("at", JdbcTime.of(at))
                        .param("reason", reason)
                        .update()
                > 0;
    }

    public Optional<HoldRow> find(UUID id) {
        return jdbc.sql("select * from legal_hold where id = :id")
                .param("id", id)
                .query(HoldRow::of)
                .optional();
    }

    /** In force on that case, the one on everything too. */
    public List<HoldRow> on(UUID caseId) {
        return jdbc.sql("""
                select * from legal_hold where case_id = :case and released_at is null
                union all
                select * from legal_hold where case_id is null and released_at is null""").param("case", caseId).query(HoldRow::of).list();
    }

    /**
     * The newest first, those that were released too.
     *
     * @param readable on {@code h.case_id}; those on everything are let through
     */
    public List<HoldRow> slice(SqlCondition readable, String after, int rows) {
        CursorMoment from = CursorMoment.before(after);
        return jdbc.sql("select h.* from legal_hold h where (h.placed_at, h.id) < (:at, :id) and (h.case_id is null or "
                        + readable.sql() + ") order by h.placed_at desc, h.id desc limit :rows")
                .params(readable.params())
                .param("at", JdbcTime.of(from.at()))
                .param("id", from.id())
                .param("rows", rows)
                .query(HoldRow::of)
                .list();
    }
}
