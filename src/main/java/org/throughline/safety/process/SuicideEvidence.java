package org.throughline.safety.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.safety.domain.SafetyEvidenceRepository;

/** Whose case a response to a risk of suicide is, and which submissions its rows and safety plans rest on. */
@Configuration
class SuicideEvidence {

    @Bean
    CaseRecord suicideResponseOfStep(SafetyEvidenceRepository evidence) {
        return new CaseRecord(SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID, evidence::caseOfResponse);
    }

    @Bean
    RecordedWork suicideInquiries() {
        return new RecordedWork(
                Set.of(SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE), SafetyEvidenceRepository.ASKED);
    }

    @Bean
    RecordedWork suicideEmergencies() {
        return done(SuicideResponseProcess.Elements.CALL_EMERGENCY_SERVICES, "emergency");
    }

    @Bean
    RecordedWork suicideConsultations() {
        return done(SuicideResponseProcess.Elements.CONSULT_CLINICIAN, "consultation");
    }

    @Bean
    RecordedWork suicideContacts() {
        return done(SuicideResponseProcess.Elements.MAKE_CARING_CONTACT, "contact");
    }

    @Bean
    RecordedWork suicideReviews() {
        return done(SuicideResponseProcess.Elements.CLOSE_SUICIDE_RESPONSE, "review");
    }

    @Bean
    RecordedWork suicideClosings() {
        return new RecordedWork(
                Set.of(SuicideResponseProcess.Elements.CLOSE_SUICIDE_RESPONSE), SafetyEvidenceRepository.CLOSED);
    }

    @Bean
    RecordedWork plansOfResponses() {
        return new RecordedWork(
                Set.of(SuicideResponseProcess.Elements.MAKE_SAFETY_PLAN), SafetyEvidenceRepository.PLANNED);
    }

    @Bean
    RecordedWork plansApart() {
        return new RecordedWork(Set.of(), SafetyEvidenceRepository.PLANNED_APART);
    }

    private static RecordedWork done(String task, String kind) {
        return new RecordedWork(Set.of(task), SafetyEvidenceRepository.DONE + "'" + kind + "'");
    }
}
