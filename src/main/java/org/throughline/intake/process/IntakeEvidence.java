package org.throughline.intake.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.intake.IntakeProcess;

/** Which submissions the rows of requests rest on. */
@Configuration
class IntakeEvidence {

    @Bean
    RecordedWork requestsTaken() {
        return new RecordedWork(Set.of(), """
                select case_id as id, case_id, taken_by as by_user, requested_at as at, request_id as submission from intake""");
    }

    @Bean
    RecordedWork requestsScreened() {
        return new RecordedWork(Set.of(IntakeProcess.Elements.SCREEN_REQUEST), """
                select case_id as id, case_id, screened_by as by_user, screened_at as at, screening_id as submission
                from intake where screened_by is not null""");
    }
}
