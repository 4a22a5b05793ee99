package org.throughline.assessment.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.assessment.domain.AssessmentEvidenceRepository;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;

/** Whose case an assessment is, and which submissions its rows rest on. */
@Configuration
class AssessmentEvidence {

    @Bean
    CaseRecord assessmentOfStep(AssessmentEvidenceRepository evidence) {
        return new CaseRecord(AssessmentProcess.Variables.ASSESSMENT_ID, evidence::caseOf);
    }

    @Bean
    RecordedWork assessmentsBegun() {
        return new RecordedWork(
                Set.of(AssessmentProcess.Earlier.CHOOSE_INSTRUMENTS), AssessmentEvidenceRepository.BEGUN);
    }

    @Bean
    RecordedWork interviews() {
        return new RecordedWork(
                Set.of(AssessmentProcess.Elements.INTERVIEW_CLIENT), AssessmentEvidenceRepository.INTERVIEWED);
    }

    @Bean
    RecordedWork rankings() {
        return new RecordedWork(Set.of(AssessmentProcess.Elements.RANK_NEEDS), AssessmentEvidenceRepository.RANKED);
    }

    @Bean
    RecordedWork signOffs() {
        return new RecordedWork(
                Set.of(AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT), AssessmentEvidenceRepository.SIGNED_OFF);
    }
}
