package org.throughline.supervision.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked of decisions to find what was forged or broken. */
@Repository
public class DecisionEvidenceRepository {

    public static final String SETTLED = """
            select d.id, d.case_id, o.recorded_by as by_user, o.recorded_at as at, o.submission_id as submission
            from supervision_outcome o join supervision_decision d on d.id = o.decision_id""";

    private final JdbcClient jdbc;

    DecisionEvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case that was decided for. */
    public Optional<UUID> caseOf(UUID decision) {
        return jdbc.sql("select case_id from supervision_decision where id = :id")
                .param("id", decision)
                .query(UUID.class)
                .optional();
    }
}
