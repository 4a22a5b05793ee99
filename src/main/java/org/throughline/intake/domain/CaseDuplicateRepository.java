package org.throughline.intake.domain;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** The table of cases that were opened twice. */
@Repository
public class CaseDuplicateRepository {

    private final JdbcClient jdbc;

    CaseDuplicateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(CaseDuplicate found, Instant at) {
        jdbc.sql("""
                insert into case_duplicate (id, case_id, other_id, reason, found_by, found_at)
                values (:id, :case, :other, :reason, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("case", found.caseId())
                .param("other", found.otherId())
                .param("reason", found.reason())
                .param("by", found.by())
                .param("at", JdbcTime.of(at))
                .update();
    }

    /** What was said last of a case. */
    public CaseDuplicate latest(UUID caseId) {
        return jdbc.sql("""
                select case_id, other_id, reason, found_by from case_duplicate
                where case_id = :case order by found_at desc limit 1""")
                .param("case", caseId)
                .query((row, number) -> new CaseDuplicate(
                        row.getObject("case_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        row.getString("reason"),
                        row.getString("found_by")))
                .single();
    }

    /** @param otherId the case that goes on */
    public record CaseDuplicate(UUID caseId, UUID otherId, String reason, String by) {}
}
