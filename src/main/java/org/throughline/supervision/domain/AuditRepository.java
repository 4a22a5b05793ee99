package org.throughline.supervision.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.SealedTexts;

/** What was found in the records that were drawn: rows are added and read, nothing else. */
@Repository
public class AuditRepository {

    private static final String SELECT = """
            select r.*, a.checklist, a.met, a.unmet, a.content, a.sha256, a.seal_form, a.audited_by, a.audited_at
            from audit_record r left join audit_result a on a.record_id = r.id
            """;

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most as many as a checklist may ask for. */
    public List<RecordRow> drawn(LocalDate month, String team) {
        return jdbc.sql(SELECT + "where r.month = :month and r.team = :team order by r.position")
                .param("month", month)
                .param("team", team)
                .query(AuditRepository::map)
                .list();
    }

    public Optional<RecordRow> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(AuditRepository::map)
                .optional();
    }

    /** @return false where it was audited already */
    public boolean record(ResultRow result, SealedRecord seal) {
        return jdbc.sql("""
                insert into audit_result (record_id, checklist, met, unmet, content, sha256, seal_form, audited_by, audited_at)
                values (:record, :checklist, :met, :unmet, :content, :sha256, :form, :by, :at)
                on conflict (record_id) do nothing""")
                        .param("record", result.recordId())
                        .param("checklist", result.checklist())
                        .param("met", result.met())
                        .param("unmet", result.unmet())
                        .param("content", seal.text())
                        .param("sha256", seal.sha256())
                        .param("form", seal.form().id())
                        .param("by", result.by())
                        .param("at", JdbcTime.of(result.at()))
                        .update()
                == 1;
    }

    /**
     * What was found for each worker of the team, of months from the first to the last, by username. The {@code limit} has
     * each result looked up: there are some hundreds, of all that ever were.
     */
    public List<WorkerRow> byWorker(String team, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select r.worker, count(*) as records, sum(a.met) as met, sum(a.unmet) as unmet
                from audit_record r cross join lateral (
                    select met, unmet from audit_result where record_id = r.id limit 1) a
                where r.team = :team and r.month between :first and :last and r.worker is not null
                group by r.worker order by r.worker""")
                .param("team", team)
                .param("first", first)
                .param("last", last)
                .query((row, index) -> new WorkerRow(
                        row.getString("worker"), row.getInt("records"), row.getInt("met"), row.getInt("unmet")))
                .list();
    }

    /** Results whose text is not the one that was sealed. */
    List<String> changedTexts() {
        return SealedTexts.changed(jdbc, "audit of record", "audit_result", "record_id", "true");
    }

    private static RecordRow map(ResultSet row, int index) throws SQLException {
        String by = row.getString("audited_by");
        return record(
                row,
                by == null
                        ? null
                        : new ResultRow(
                                row.getObject("id", UUID.class),
                                row.getInt("checklist"),
                                row.getInt("met"),
                                row.getInt("unmet"),
                                SealedRecord.stored(
                                        row.getString("content"), row.getString("sha256"), row.getString("seal_form")),
                                by,
                                JdbcTime.instant(row, "audited_at")));
    }

    static RecordRow record(ResultSet row, ResultRow result) throws SQLException {
        return new RecordRow(
                row.getObject("id", UUID.class),
                row.getObject("month", LocalDate.class),
                row.getString("team"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("worker"),
                result);
    }

    /**
     * @param worker null for nobody
     * @param result null before it is audited
     */
    public record RecordRow(
            UUID id, LocalDate month, String team, UUID caseId, String caseNumber, String worker, ResultRow result) {}

    /**
     * @param met how many questions were answered by yes
     * @param unmet how many by no
     * @param seal null before it is stored
     */
    public record ResultRow(
            UUID recordId, int checklist, int met, int unmet, SealedRecord seal, String by, Instant at) {}

    public record WorkerRow(String worker, int records, int met, int unmet) {}
}
