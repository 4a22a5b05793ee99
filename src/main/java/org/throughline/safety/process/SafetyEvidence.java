package org.throughline.safety.process;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;
import org.throughline.safety.SafetyAddendumProcess;
import org.throughline.safety.SafetyResponseProcess;

/** Whose case a safety concern is, and which submissions its rows rest on. */
@Configuration
class SafetyEvidence {

    @Bean
    CaseRecord concernOfStep(JdbcClient jdbc) {
        return new CaseRecord(SafetyAddendumProcess.Variables.CONCERN_ID, id -> jdbc.sql(
                        "select case_id from safety_concern where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    @Bean
    RecordedWork concernsRaised() {
        return new RecordedWork(Set.of(), """
                select id, case_id, raised_by as by_user, raised_at as at, submission_id as submission from safety_concern""");
    }

    @Bean
    RecordedWork concernsPhoned() {
        return new RecordedWork(Set.of(SafetyResponseProcess.Elements.REPORT_BY_PHONE), """
                select c.id, c.case_id, p.recorded_by as by_user, p.recorded_at as at, p.submission_id as submission
                from safety_phone_report p join safety_concern c on c.id = p.concern_id""");
    }

    @Bean
    RecordedWork concernsFiled() {
        return new RecordedWork(Set.of(SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT), """
                select c.id, c.case_id, r.filed_by as by_user, r.filed_at as at, null::uuid as submission
                from safety_report r join safety_concern c on c.id = r.concern_id where r.revision = 1""");
    }

    @Bean
    RecordedWork concernsAcknowledged() {
        return new RecordedWork(Set.of(SafetyResponseProcess.Elements.ACKNOWLEDGE_SAFETY_REPORT), """
                select c.id, c.case_id, a.acknowledged_by as by_user, a.acknowledged_at as at, a.submission_id as submission
                from safety_acknowledgement a join safety_concern c on c.id = a.concern_id""");
    }
}
