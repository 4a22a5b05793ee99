package org.throughline.casefile.process;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.casefile.RecordedWork;
import org.throughline.casefile.TransferProcess;
import org.throughline.engine.CaseRecord;

/** Whose case a transfer is, and which submissions its rows rest on. */
@Configuration
class TransferEvidence {

    @Bean
    CaseRecord transferOfStep(JdbcClient jdbc) {
        return new CaseRecord(TransferProcess.Variables.TRANSFER_ID, id -> jdbc.sql(
                        "select case_id from transfer_request where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    @Bean
    RecordedWork transfersDecided() {
        return new RecordedWork(Set.of(TransferProcess.Elements.DECIDE_TRANSFER), """
                select id, case_id, decided_by as by_user, decided_at as at, null::uuid as submission
                from transfer_request where decided_by is not null""");
    }
}
