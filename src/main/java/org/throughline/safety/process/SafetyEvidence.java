package org.throughline.safety.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;
import org.throughline.safety.SafetyAddendumProcess;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.safety.domain.SafetyEvidenceRepository;

/** Whose case a safety concern is, and which submissions its rows rest on. */
@Configuration
class SafetyEvidence {

    @Bean
    CaseRecord concernOfStep(SafetyEvidenceRepository evidence) {
        return new CaseRecord(SafetyAddendumProcess.Variables.CONCERN_ID, evidence::caseOf);
    }

    @Bean
    RecordedWork concernsRaised() {
        return new RecordedWork(Set.of(), SafetyEvidenceRepository.RAISED);
    }

    @Bean
    RecordedWork concernsPhoned() {
        return new RecordedWork(
                Set.of(SafetyResponseProcess.Elements.REPORT_BY_PHONE), SafetyEvidenceRepository.PHONED);
    }

    @Bean
    RecordedWork concernsFiled() {
        return new RecordedWork(
                Set.of(SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT), SafetyEvidenceRepository.FILED);
    }

    @Bean
    RecordedWork concernsAcknowledged() {
        return new RecordedWork(
                Set.of(SafetyResponseProcess.Elements.ACKNOWLEDGE_SAFETY_REPORT),
                SafetyEvidenceRepository.ACKNOWLEDGED);
    }
}
