package org.throughline.intake.domain;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** The table of intakes: one row a case, taken up again when a case is reopened. */
@Repository
public class IntakeRepository {

    public static final String TAKEN = """
            select case_id as id, case_id, taken_by as by_user, requested_at as at, request_id as submission from intake""";

    public static final String SCREENED = """
            select case_id as id, case_id, screened_by as by_user, screened_at as at, screening_id as submission
            from intake where screened_by is not null""";

    private final JdbcClient jdbc;

    IntakeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void taken(UUID caseId, UUID requestId, boolean clientDecided, String by, Instant at) {
        jdbc.sql("""
                insert into intake (case_id, request_id, requested_at, taken_by, client_decided)
                values (:case, :request, :at, :by, :decided)""")
                .param("case", caseId)
                .param("request", requestId)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .param("decided", clientDecided)
                .update();
    }

    public boolean any() {
        return jdbc.sql("select exists (select 1 from intake)")
                .query(Boolean.class)
                .single();
    }

    /** A case without a record of its intake was opened in another way, by somebody who knew the client. */
    public boolean clientDecided(UUID caseId) {
        return jdbc.sql("select client_decided from intake where case_id = :case")
                .param("case", caseId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    public void decideClient(UUID caseId) {
        jdbc.sql("update intake set client_decided = true where case_id = :case")
                .param("case", caseId)
                .update();
    }

    public void socialHistory(UUID caseId, UUID submissionId) {
        jdbc.sql("update intake set social_history_id = :submission where case_id = :case")
                .param("submission", submissionId)
                .param("case", caseId)
                .update();
    }

    public void screened(UUID caseId, UUID submissionId, ScreeningResult screeningResult, String by, Instant at) {
        jdbc.sql("""
                update intake set screening = :screening, screening_reason = :reason, screening_id = :submission,
                    screened_at = :at, screened_by = :by
                where case_id = :case""")
                .param("screening", screeningResult.result().id())
                .param("reason", screeningResult.reason(), Types.VARCHAR)
                .param("submission", submissionId)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .param("case", caseId)
                .update();
    }
}
