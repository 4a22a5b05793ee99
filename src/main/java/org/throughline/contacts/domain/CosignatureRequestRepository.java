package org.throughline.contacts.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SqlCondition;

/** Notes that wait for a co-signer, and those that went back to their authors. */
@Repository
public class CosignatureRequestRepository {

    private static final String PAGE =
            " and (q.due_at, q.note_id) > (:at, :id) order by q.due_at, q.note_id limit :rows";

    private final JdbcClient jdbc;

    CosignatureRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of the one that was returned. */
    public void add(RequestRow request) {
        remove(request.noteId());
        jdbc.sql("""
                insert into cosignature_request (note_id, version, case_id, case_number, activity, licence, author, due_at)
                values (:note, :version, :case, :number, :activity, :licence, :author, :due)""")
                .param("note", request.noteId())
                .param("version", request.version())
                .param("case", request.caseId())
                .param("number", request.caseNumber())
                .param("activity", request.activity())
                .param("licence", request.licence())
                .param("author", request.author())
                .param("due", JdbcTime.of(request.dueAt()))
                .update();
    }

    public void remove(UUID noteId) {
        jdbc.sql("delete from cosignature_request where note_id = ?")
                .param(noteId)
                .update();
    }

    public void returned(UUID noteId) {
        jdbc.sql("update cosignature_request set returned = true where note_id = ?")
                .param(noteId)
                .update();
    }

    /**
     * Of others, soonest due first.
     *
     * @param work what the reader may co-sign, as {@code activity licence}
     */
    public List<RequestRow> waiting(
            String reader, Collection<String> work, SqlCondition readable, CursorMoment after, int rows) {
        return jdbc.sql("""
                select q.* from cosignature_request q
                where not q.returned and q.author <> :reader and (q.activity || ' ' || q.licence) = any(:work) and\s""" + readable.sql() + PAGE)
                .params(readable.params())
                .param("reader", reader)
                .param("work", work.toArray(String[]::new))
                .param("at", JdbcTime.of(after.at()))
                .param("id", after.id())
                .param("rows", rows)
                .query(CosignatureRequestRepository::map)
                .list();
    }

    public List<RequestRow> ofAuthor(String author, CursorMoment after, int rows) {
        return jdbc.sql("select q.* from cosignature_request q where q.author = :author" + PAGE)
                .param("author", author)
                .param("at", JdbcTime.of(after.at()))
                .param("id", after.id())
                .param("rows", rows)
                .query(CosignatureRequestRepository::map)
                .list();
    }

    public int countReturned(String author) {
        return jdbc.sql("select count(*) from cosignature_request where author = ? and returned")
                .param(author)
                .query(Integer.class)
                .single();
    }

    private static RequestRow map(ResultSet row, int index) throws SQLException {
        return new RequestRow(
                row.getObject("note_id", UUID.class),
                row.getInt("version"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("activity"),
                row.getString("licence"),
                row.getString("author"),
                JdbcTime.instant(row, "due_at"),
                row.getBoolean("returned"));
    }

    /** @param licence code of the kind by which the author did it */
    public record RequestRow(
            UUID noteId,
            int version,
            UUID caseId,
            String caseNumber,
            String activity,
            String licence,
            String author,
            Instant dueAt,
            boolean returned) {}
}
