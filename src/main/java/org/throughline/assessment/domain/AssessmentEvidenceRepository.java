package org.throughline.assessment.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.SealedTexts;

/** What is asked of assessments to find what was forged or broken. */
@Repository
public class AssessmentEvidenceRepository {

    /** Those that somebody chose the instruments of; an assessment that begins by itself rests on nobody's answers. */
    public static final String BEGUN = """
            select id, case_id, opened_by as by_user, opened_at as at, null::uuid as submission from assessment
            where opened_by <> 'system'""";

    public static final String INTERVIEWED = """
            select id, case_id, interviewed_by as by_user, interviewed_at as at, null::uuid as submission
            from assessment_round""";

    public static final String RANKED = """
            select id, case_id, ranked_by as by_user, ranked_at as at, null::uuid as submission
            from assessment_round where ranked_by is not null""";

    public static final String SIGNED_OFF = """
            select id, case_id, decided_by as by_user, decided_at as at, null::uuid as submission
            from assessment_round where decided_by is not null""";

    private final JdbcClient jdbc;

    AssessmentEvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case of that assessment. */
    public Optional<UUID> caseOf(UUID id) {
        return jdbc.sql("select case_id from assessment where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    List<String> changedTexts() {
        return SealedTexts.changed(
                jdbc, "assessment round", "assessment_round", "id", "status not in ('interviewed', 'ranked')");
    }
}
