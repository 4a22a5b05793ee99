package org.throughline.intake.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.contacts.Notes;
import org.throughline.engine.CaseRecord;
import org.throughline.intake.CallBackProcess;
import org.throughline.intake.IntakeProcess;
import org.throughline.intake.domain.IntakeRepository;

/** Which submissions the rows of requests rest on. */
@Configuration
class IntakeEvidence {

    @Bean
    CaseRecord callsWrittenDown(Notes notes) {
        return new CaseRecord(CallBackProcess.Variables.NOTE_ID, notes::caseOf);
    }

    @Bean
    RecordedWork requestsTaken() {
        return new RecordedWork(Set.of(), IntakeRepository.TAKEN);
    }

    @Bean
    RecordedWork requestsScreened() {
        return new RecordedWork(Set.of(IntakeProcess.Elements.SCREEN_REQUEST), IntakeRepository.SCREENED);
    }
}
