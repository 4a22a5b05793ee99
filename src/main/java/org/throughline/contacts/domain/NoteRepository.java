package org.throughline.contacts.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SqlCondition;

/** Notes and all their versions; the database refuses to change or remove one. */
@Repository
public class NoteRepository {

    private static final String SELECT = """
            select n.id, n.case_id, n.author, n.written_at as first_written_at, v.version, v.contact_type,
                   v.contact_with, v.contact_at, v.body, v.activity, v.written_at
            from note n
            """;

    private static final String NEWEST = """
            join lateral (select * from note_version x where x.note_id = n.id order by version desc limit 1) v on true
            """;

    private final JdbcClient jdbc;

    NoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID id, UUID caseId, String author, Instant at) {
        jdbc.sql("insert into note (id, case_id, author, written_at) values (:id, :case, :author, :at)")
                .param("id", id)
                .param("case", caseId)
                .param("author", author)
                .param("at", JdbcTime.of(at))
                .update();
    }

    /** @return false where that version exists already: somebody else was quicker */
    public boolean addVersion(NoteRow note, String by) {
        return jdbc.sql("""
                insert into note_version (note_id, version, contact_type, contact_with, contact_at, body, activity, written_by,
                    written_at)
                values (:id, :version, :type, :with, :contactAt, :body, :activity, :by, :at)
                on conflict (note_id, version) do nothing""")
                        .param("id", note.id())
                        .param("version", note.version())
                        .param("type", note.contactType())
                        .param("with", note.contactWith())
                        .param("contactAt", JdbcTime.of(note.contactAt()))
                        .param("body", note.body())
                        .param("activity", note.activity())
                        .param("by", by)
                        .param("at", JdbcTime.of(note.writtenAt()))
                        .update()
                == 1;
    }

    /** Lets nobody else sign, amend or correct it until the transaction ends. */
    public void lock(UUID noteId) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('note'), hashtext(:id))) locked")
                .param("id", noteId.toString())
                .query(Integer.class)
                .single();
    }

    public Optional<NoteRow> newest(UUID noteId) {
        return jdbc.sql(SELECT + NEWEST + "where n.id = :id")
                .param("id", noteId)
                .query(NoteRepository::map)
                .optional();
    }

    /** @param readable over notes {@code n} */
    public boolean isReadable(UUID noteId, SqlCondition readable) {
        return jdbc.sql("select exists (select 1 from note n where n.id = :id and " + readable.sql() + ")")
                .params(readable.params())
                .param("id", noteId)
                .query(Boolean.class)
                .single();
    }

    /** @param readable over notes {@code n} */
    public List<NoteRow> slice(UUID caseId, CursorMoment before, SqlCondition readable, int rows) {
        return jdbc.sql(SELECT + NEWEST + "where n.case_id = :case and (n.written_at, n.id) < (:at, :id) and "
                        + readable.sql() + " order by n.written_at desc, n.id desc limit :rows")
                .params(readable.params())
                .param("case", caseId)
                .param("at", JdbcTime.of(before.at()))
                .param("id", before.id())
                .param("rows", rows)
                .query(NoteRepository::map)
                .list();
    }

    /** @param readable over notes {@code n} */
    public List<NoteRow> versions(UUID caseId, UUID noteId, SqlCondition readable) {
        return jdbc.sql(SELECT + "join note_version v on v.note_id = n.id where n.id = :id and n.case_id = :case and "
                        + readable.sql() + " order by v.version")
                .params(readable.params())
                .param("id", noteId)
                .param("case", caseId)
                .query(NoteRepository::map)
                .list();
    }

    private static NoteRow map(ResultSet row, int index) throws SQLException {
        return new NoteRow(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("version"),
                row.getString("author"),
                row.getString("contact_type"),
                row.getString("contact_with"),
                JdbcTime.instant(row, "contact_at"),
                row.getString("body"),
                row.getString("activity"),
                JdbcTime.instant(row, "first_written_at"),
                JdbcTime.instant(row, "written_at"));
    }

    public record NoteRow(
            UUID id,
            UUID caseId,
            int version,
            String author,
            String contactType,
            String contactWith,
            Instant contactAt,
            String body,
            String activity,
            Instant firstWrittenAt,
            Instant writtenAt) {}
}
