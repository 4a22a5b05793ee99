package org.throughline.closure.process;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.casefile.RecordedWork;
import org.throughline.closure.ClosureProcess;
import org.throughline.engine.CaseRecord;

/** Whose case a closing is, and which submissions its rows rest on. */
@Configuration
class ClosureEvidence {

    @Bean
    CaseRecord closingOfStep(JdbcClient jdbc) {
        return new CaseRecord(
                ClosureProcess.Variables.CLOSURE_ID, id -> jdbc.sql("select case_id from case_closing where id = :id")
                        .param("id", id)
                        .query(UUID.class)
                        .optional());
    }

    @Bean
    RecordedWork closingsPrepared() {
        return new RecordedWork(Set.of(ClosureProcess.Elements.PREPARE_CLOSURE), """
                select id, case_id, prepared_by as by_user, prepared_at as at, null::uuid as submission from case_closing""");
    }

    @Bean
    RecordedWork closingsDecided() {
        return new RecordedWork(Set.of(ClosureProcess.Elements.APPROVE_CLOSURE), """
                select id, case_id, decided_by as by_user, decided_at as at, null::uuid as submission
                from case_closing where decided_by is not null""");
    }
}
