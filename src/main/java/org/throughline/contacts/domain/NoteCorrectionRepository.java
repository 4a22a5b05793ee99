package org.throughline.contacts.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.SealedTexts;

/** What was added to signed notes, and which notes were entered in error: rows are added and read, nothing else. */
@Repository
public class NoteCorrectionRepository {

    private final JdbcClient jdbc;

    NoteCorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int nextAddendum(UUID noteId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from note_addendum where note_id = ?")
                .param(noteId)
                .query(Integer.class)
                .single();
    }

    public void add(AddendumRow addendum, SealedRecord seal) {
        jdbc.sql("""
                insert into note_addendum (note_id, number, body, content, sha256, seal_form, written_by, written_at)
                values (:note, :number, :body, :content, :sha256, :form, :by, :at)""")
                .param("note", addendum.noteId())
                .param("number", addendum.number())
                .param("body", addendum.text())
                .param("content", seal.text())
                .param("sha256", seal.sha256())
                .param("form", seal.form().id())
                .param("by", addendum.by())
                .param("at", JdbcTime.of(addendum.at()))
                .update();
    }

    /** In the order in which they were written. */
    public List<AddendumRow> addenda(Collection<UUID> noteIds) {
        return jdbc.sql("select * from note_addendum where note_id = any(:ids) order by note_id, number")
                .param("ids", noteIds.toArray(UUID[]::new))
                .query((row, index) -> new AddendumRow(
                        row.getObject("note_id", UUID.class),
                        row.getInt("number"),
                        row.getString("body"),
                        row.getString("sha256"),
                        row.getString("written_by"),
                        JdbcTime.instant(row, "written_at")))
                .list();
    }

    public void enteredInError(ErrorRow error) {
        jdbc.sql("insert into note_error (note_id, reason, stated_by, stated_at) values (:note, :reason, :by, :at)")
                .param("note", error.noteId())
                .param("reason", error.reason())
                .param("by", error.by())
                .param("at", JdbcTime.of(error.at()))
                .update();
    }

    public Optional<ErrorRow> error(UUID noteId) {
        return errors(List.of(noteId)).stream().findFirst();
    }

    public List<ErrorRow> errors(Collection<UUID> noteIds) {
        return jdbc.sql("select * from note_error where note_id = any(:ids)")
                .param("ids", noteIds.toArray(UUID[]::new))
                .query((row, index) -> new ErrorRow(
                        row.getObject("note_id", UUID.class),
                        row.getString("reason"),
                        row.getString("stated_by"),
                        JdbcTime.instant(row, "stated_at")))
                .list();
    }

    /** Addenda whose text is not the one that was sealed. */
    List<String> changedTexts() {
        return SealedTexts.changed(
                jdbc, "addendum to note", "note_addendum", "note_id || ' number ' || number", "true");
    }

    public record AddendumRow(UUID noteId, int number, String text, String sha256, String by, Instant at) {}

    public record ErrorRow(UUID noteId, String reason, String by, Instant at) {}
}
