package org.throughline.assessment.process;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;

/** Whose case an assessment is, and which submissions its rows rest on. */
@Configuration
class AssessmentEvidence {

    @Bean
    CaseRecord assessmentOfStep(JdbcClient jdbc) {
        return new CaseRecord(AssessmentProcess.Variables.ASSESSMENT_ID, id -> jdbc.sql(
                        "select case_id from assessment where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    @Bean
    RecordedWork assessmentsBegun() {
        return new RecordedWork(Set.of(AssessmentProcess.Elements.CHOOSE_INSTRUMENTS), """
                select id, case_id, opened_by as by_user, opened_at as at, null::uuid as submission from assessment""");
    }

    @Bean
    RecordedWork interviews() {
        return new RecordedWork(Set.of(AssessmentProcess.Elements.INTERVIEW_CLIENT), """
                select id, case_id, interviewed_by as by_user, interviewed_at as at, null::uuid as submission
                from assessment_round""");
    }

    @Bean
    RecordedWork rankings() {
        return new RecordedWork(Set.of(AssessmentProcess.Elements.RANK_NEEDS), """
                select id, case_id, ranked_by as by_user, ranked_at as at, null::uuid as submission
                from assessment_round where ranked_by is not null""");
    }

    @Bean
    RecordedWork signOffs() {
        return new RecordedWork(Set.of(AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT), """
                select id, case_id, decided_by as by_user, decided_at as at, null::uuid as submission
                from assessment_round where decided_by is not null""");
    }
}
