package org.throughline.casefile.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.casefile.TransferProcess;
import org.throughline.casefile.domain.TransferRepository;
import org.throughline.engine.CaseRecord;

/** Whose case a transfer is, and which submissions its rows rest on. */
@Configuration
class TransferEvidence {

    @Bean
    CaseRecord transferOfStep(TransferRepository evidence) {
        return new CaseRecord(TransferProcess.Variables.TRANSFER_ID, evidence::caseOf);
    }

    @Bean
    RecordedWork transfersDecided() {
        return new RecordedWork(Set.of(TransferProcess.Elements.DECIDE_TRANSFER), TransferRepository.DECIDED);
    }
}
