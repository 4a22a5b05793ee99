package org.throughline.closure.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.SealedTexts;

/** What is asked of closings to find what was forged or broken. */
@Repository
public class ClosingEvidenceRepository {

    public static final String PREPARED = """
            select id, case_id, prepared_by as by_user, prepared_at as at, null::uuid as submission from case_closing""";

    public static final String DECIDED = """
            select id, case_id, decided_by as by_user, decided_at as at, null::uuid as submission
            from case_closing where decided_by is not null""";

    private final JdbcClient jdbc;

    ClosingEvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case of that closing. */
    public Optional<UUID> caseOf(UUID id) {
        return jdbc.sql("select case_id from case_closing where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    List<String> changedTexts() {
        return SealedTexts.changed(jdbc, "closing", "case_closing", "id", "true");
    }
}
