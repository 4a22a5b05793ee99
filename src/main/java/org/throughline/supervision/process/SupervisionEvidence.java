package org.throughline.supervision.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;
import org.throughline.supervision.SupervisionDecisionProcess;
import org.throughline.supervision.domain.DecisionEvidenceRepository;

/** Whose case a decision is for, and which submissions its outcome rests on. */
@Configuration
class SupervisionEvidence {

    @Bean
    CaseRecord supervisionDecisionOfStep(DecisionEvidenceRepository evidence) {
        return new CaseRecord(SupervisionDecisionProcess.Variables.SUPERVISION_DECISION_ID, evidence::caseOf);
    }

    @Bean
    RecordedWork supervisionDecisionsSettled() {
        return new RecordedWork(
                Set.of(SupervisionDecisionProcess.Elements.CARRY_OUT_DECISION), DecisionEvidenceRepository.SETTLED);
    }
}
