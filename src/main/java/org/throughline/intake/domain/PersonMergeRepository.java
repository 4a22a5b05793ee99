package org.throughline.intake.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** The table of merges of people on file, standing and undone. */
@Repository
public class PersonMergeRepository {

    private final JdbcClient jdbc;

    PersonMergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(PersonMerge merge, Instant at) {
        jdbc.sql("""
                insert into person_merge (id, duplicate_id, known_id, reason, merged_by, merged_at, moved)
                values (:id, :duplicate, :known, :reason, :by, :at, :moved)""")
                .param("id", merge.id())
                .param("duplicate", merge.duplicateId())
                .param("known", merge.knownId())
                .param("reason", merge.reason())
                .param("by", merge.by())
                .param("at", JdbcTime.of(at))
                .param("moved", merge.moved().toArray(UUID[]::new))
                .update();
    }

    /** The merge of this record that stands, held against other changes until the transaction ends. */
    public Optional<PersonMerge> lock(UUID duplicateId) {
        return jdbc.sql("""
                select id, duplicate_id, known_id, reason, merged_by, moved from person_merge
                where duplicate_id = :duplicate and undone_at is null for update""")
                .param("duplicate", duplicateId)
                .query((row, number) -> merge(row))
                .optional();
    }

    /** All that were merged into this record, newest first, also those that were taken back. */
    public List<MergeEntry> ofKnown(UUID knownId) {
        return jdbc.sql("select * from person_merge where known_id = :known order by merged_at desc limit 50")
                .param("known", knownId)
                .query((row, number) -> new MergeEntry(
                        merge(row),
                        JdbcTime.instant(row, "merged_at"),
                        row.getString("undone_by"),
                        JdbcTime.instant(row, "undone_at"),
                        row.getString("undo_reason")))
                .list();
    }

    private static PersonMerge merge(ResultSet row) throws SQLException {
        return new PersonMerge(
                row.getObject("id", UUID.class),
                row.getObject("duplicate_id", UUID.class),
                row.getObject("known_id", UUID.class),
                row.getString("reason"),
                row.getString("merged_by"),
                List.of((UUID[]) row.getArray("moved").getArray()));
    }

    public void undo(UUID id, String reason, String by, Instant at) {
        jdbc.sql("update person_merge set undo_reason = :reason, undone_by = :by, undone_at = :at where id = :id")
                .param("reason", reason)
                .param("by", by)
                .param("at", JdbcTime.of(at))
                .param("id", id)
                .update();
    }

    /** @param undoneBy null while it stands */
    public record MergeEntry(PersonMerge merge, Instant at, String undoneBy, Instant undoneAt, String undoReason) {}
}
