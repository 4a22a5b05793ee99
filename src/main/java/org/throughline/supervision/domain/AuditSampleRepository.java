package org.throughline.supervision.domain;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.supervision.domain.AuditRepository.RecordRow;

/** Which records were drawn: rows are added and read, nothing else. */
@Repository
public class AuditSampleRepository {

    private final JdbcClient jdbc;

    AuditSampleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where it was drawn already */
    public boolean draw(LocalDate month, String team, int records, String by, Instant at) {
        return jdbc.sql("""
                insert into audit_draw (month, team, records, drawn_by, drawn_at) values (:month, :team, :records, :by, :at)
                on conflict (month, team) do nothing""")
                        .param("month", month)
                        .param("team", team)
                        .param("records", records)
                        .param("by", by)
                        .param("at", JdbcTime.of(at))
                        .update()
                == 1;
    }

    public boolean isDrawn(LocalDate month, String team) {
        return jdbc.sql("select exists (select 1 from audit_draw where month = :month and team = :team)")
                .param("month", month)
                .param("team", team)
                .query(Boolean.class)
                .single();
    }

    /**
     * Cases of the team that were open in the month: those that were drawn least often first, then by the hash of month and
     * case, which everybody can compute again and nobody can choose.
     */
    public List<RecordRow> sample(YearMonth month, String team, int records, ZoneId zone) {
        return jdbc.sql("""
                select gen_random_uuid() as id, cast(:month as date) as month, c.team, c.case_id, c.case_number, c.worker
                from published_case_at_work c
                where c.team = :team and c.opened_at < :until and (c.closed_at is null or c.closed_at >= :from)
                  and not exists (select 1 from audit_record r where r.month = :month and r.case_id = c.case_id)
                order by (select count(*) from audit_record r where r.case_id = c.case_id),
                    sha256(convert_to(cast(cast(:month as date) as text) || ' ' || c.case_number, 'UTF8'))
                limit :records""")
                .param("month", month.atDay(1))
                .param("team", team)
                .param("from", JdbcTime.of(month.atDay(1).atStartOfDay(zone).toInstant()))
                .param(
                        "until",
                        JdbcTime.of(
                                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()))
                .param("records", records)
                .query((row, index) -> AuditRepository.record(row, null))
                .list();
    }

    public void add(RecordRow record, int position) {
        jdbc.sql("""
                insert into audit_record (id, month, team, position, case_id, case_number, worker)
                values (:id, :month, :team, :position, :case, :number, :worker)""")
                .param("id", record.id())
                .param("month", record.month())
                .param("team", record.team())
                .param("position", position)
                .param("case", record.caseId())
                .param("number", record.caseNumber())
                .param("worker", record.worker(), Types.VARCHAR)
                .update();
    }
}
