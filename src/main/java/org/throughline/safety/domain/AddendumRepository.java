package org.throughline.safety.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;

/** Corrections of filed reports, and how the agency got them: rows are added and read, nothing else. */
@Repository
public class AddendumRepository {

    private static final String SELECT = """
            select a.*, s.agency, s.means, s.reference, s.sent_at, s.recorded_by
            from safety_addendum a left join safety_addendum_sent s on s.addendum_id = a.id
            """;

    private final JdbcClient jdbc;

    AddendumRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Addendum> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(AddendumRepository::map)
                .optional();
    }

    /** In the order in which they were filed. */
    public List<Addendum> ofConcern(UUID concern) {
        return jdbc.sql(SELECT + "where a.concern_id = :concern order by a.number")
                .param("concern", concern)
                .query(AddendumRepository::map)
                .list();
    }

    public int nextNumber(UUID concern) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from safety_addendum where concern_id = :concern")
                .param("concern", concern)
                .query(Integer.class)
                .single();
    }

    /** The unique number keeps two that are filed at once apart. */
    public void filed(Addendum addendum, UUID submissionId) {
        jdbc.sql("""
                insert into safety_addendum (id, concern_id, revision, number, submission_id, content, sha256, seal_form,
                    filed_at, filed_by)
                values (:id, :concern, :revision, :number, :submission, :content, :sha256, :form, :at, :by)""")
                .param("id", addendum.id())
                .param("concern", addendum.concernId())
                .param("revision", addendum.revision())
                .param("number", addendum.number())
                .param("submission", submissionId)
                .param("content", addendum.seal().text())
                .param("sha256", addendum.seal().sha256())
                .param("form", addendum.seal().form().id())
                .param("at", JdbcTime.of(addendum.filedAt()))
                .param("by", addendum.by())
                .update();
    }

    public void sent(UUID addendum, AddendumDelivery sending, UUID submissionId, Instant recordedAt) {
        jdbc.sql("""
                insert into safety_addendum_sent (addendum_id, submission_id, agency, means, reference, sent_at,
                    recorded_at, recorded_by)
                values (:addendum, :submission, :agency, :means, :reference, :sent, :at, :by)""")
                .param("addendum", addendum)
                .param("submission", submissionId)
                .param("agency", sending.agency())
                .param("means", sending.means())
                .param("reference", sending.reference(), Types.VARCHAR)
                .param("sent", JdbcTime.of(sending.at()))
                .param("at", JdbcTime.of(recordedAt))
                .param("by", sending.by())
                .update();
    }

    private static Addendum map(ResultSet row, int index) throws SQLException {
        return new Addendum(
                row.getObject("id", UUID.class),
                row.getObject("concern_id", UUID.class),
                row.getInt("revision"),
                row.getInt("number"),
                SealedRecord.stored(row.getString("content"), row.getString("sha256"), row.getString("seal_form")),
                JdbcTime.instant(row, "filed_at"),
                row.getString("filed_by"),
                row.getString("agency") == null ? null : sending(row));
    }

    private static AddendumDelivery sending(ResultSet row) throws SQLException {
        return new AddendumDelivery(
                row.getString("agency"),
                row.getString("means"),
                row.getString("reference"),
                JdbcTime.instant(row, "sent_at"),
                row.getString("recorded_by"));
    }

    /**
     * @param revision of the report that it corrects
     * @param sending null until the agency has it
     */
    public record Addendum(
            UUID id,
            UUID concernId,
            int revision,
            int number,
            SealedRecord seal,
            Instant filedAt,
            String by,
            AddendumDelivery sending) {}

    /**
     * @param means phone, fax, mail, e-mail, portal or in-person
     * @param reference the agency's own, or null
     */
    public record AddendumDelivery(String agency, String means, String reference, Instant at, String by) {}
}
