package org.throughline.closure.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.closure.ClosureProcess;
import org.throughline.closure.domain.ClosingEvidenceRepository;
import org.throughline.engine.CaseRecord;

/** Whose case a closing is, and which submissions its rows rest on. */
@Configuration
class ClosureEvidence {

    @Bean
    CaseRecord closingOfStep(ClosingEvidenceRepository evidence) {
        return new CaseRecord(ClosureProcess.Variables.CLOSURE_ID, evidence::caseOf);
    }

    @Bean
    RecordedWork closingsPrepared() {
        return new RecordedWork(Set.of(ClosureProcess.Elements.PREPARE_CLOSURE), ClosingEvidenceRepository.PREPARED);
    }

    @Bean
    RecordedWork closingsDecided() {
        return new RecordedWork(Set.of(ClosureProcess.Elements.APPROVE_CLOSURE), ClosingEvidenceRepository.DECIDED);
    }
}
