package org.throughline.careplan.process;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;

/** Whose case a plan is, and which submissions its rows rest on. */
@Configuration
class PlanEvidence {

    @Bean
    CaseRecord planOfStep(JdbcClient jdbc) {
        return new CaseRecord(PlanProcess.Variables.PLAN_REVISION_ID, id -> jdbc.sql(
                        "select case_id from plan_revision where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    @Bean
    CaseRecord plannedServiceOfStep(JdbcClient jdbc) {
        return new CaseRecord(CaseLifecycleProcess.Variables.PLANNED_SERVICE_ID, id -> jdbc.sql(
                        "select case_id from planned_service where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    @Bean
    RecordedWork plansDrafted() {
        return new RecordedWork(Set.of(PlanProcess.Elements.DRAFT_PLAN), """
                select id, case_id, drafted_by as by_user, drafted_at as at, null::uuid as submission
                from plan_revision where drafted_by is not null""");
    }

    @Bean
    RecordedWork plansApproved() {
        return new RecordedWork(Set.of(PlanProcess.Elements.REVIEW_PLAN), """
                select id, case_id, approved_by as by_user, approved_at as at, null::uuid as submission
                from plan_revision where approved_by is not null""");
    }

    @Bean
    RecordedWork plansReviewed() {
        return new RecordedWork(Set.of(PlanProcess.Elements.REVIEW_PLAN), """
                select p.id, p.case_id, r.decided_by as by_user, r.decided_at as at, null::uuid as submission
                from plan_review r join plan_revision p on p.id = r.revision_id""");
    }

    @Bean
    RecordedWork plansAgreed() {
        return new RecordedWork(Set.of(PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT), """
                select p.id, p.case_id, a.recorded_by as by_user, a.recorded_at as at, null::uuid as submission
                from plan_agreement a join plan_revision p on p.id = a.revision_id""");
    }
}
