package org.throughline.instruments.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;
import org.throughline.instruments.ResultActionProcess;
import org.throughline.instruments.ResultActions;
import org.throughline.instruments.domain.ResultActionRepository;

/** Whose case an action belongs to, and which submissions its outcomes rest on. */
@Configuration
class ResultActionEvidence {

    @Bean
    CaseRecord actionsOnResults(ResultActions actions) {
        return new CaseRecord(ResultActionProcess.Variables.RESULT_ACTION_ID, actions::caseOf);
    }

    @Bean
    RecordedWork resultsActedOn() {
        return new RecordedWork(
                Set.of(
                        ResultActionProcess.Elements.ACT_ON_RESULT,
                        ResultActionProcess.Elements.ACT_ON_RESULT_AS_CLINICIAN),
                ResultActionRepository.DONE);
    }
}
