package org.throughline.careplan.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.domain.PlanEvidenceRepository;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;

/** Whose case a plan is, and which submissions its rows rest on. */
@Configuration
class PlanEvidence {

    @Bean
    CaseRecord planOfStep(PlanEvidenceRepository evidence) {
        return new CaseRecord(PlanProcess.Variables.PLAN_REVISION_ID, evidence::caseOf);
    }

    @Bean
    CaseRecord plannedServiceOfStep(PlanEvidenceRepository evidence) {
        return new CaseRecord(CaseLifecycleProcess.Variables.PLANNED_SERVICE_ID, evidence::caseOfService);
    }

    @Bean
    RecordedWork plansDrafted() {
        return new RecordedWork(Set.of(PlanProcess.Elements.DRAFT_PLAN), PlanEvidenceRepository.DRAFTED);
    }

    @Bean
    RecordedWork plansApproved() {
        return new RecordedWork(Set.of(PlanProcess.Elements.REVIEW_PLAN), PlanEvidenceRepository.APPROVED);
    }

    @Bean
    RecordedWork plansReviewed() {
        return new RecordedWork(Set.of(PlanProcess.Elements.REVIEW_PLAN), PlanEvidenceRepository.REVIEWED);
    }

    @Bean
    RecordedWork plansAgreed() {
        return new RecordedWork(Set.of(PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT), PlanEvidenceRepository.AGREED);
    }
}
