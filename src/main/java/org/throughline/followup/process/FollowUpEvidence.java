package org.throughline.followup.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.followup.FollowUpProcess;

/** Which submissions the rows of contacts and reviews rest on. */
@Configuration
class FollowUpEvidence {

    @Bean
    RecordedWork contactsRecorded() {
        return new RecordedWork(Set.of(FollowUpProcess.Elements.RECORD_CONTACT), """
                select id, case_id, by as by_user, recorded_at as at, answers_id as submission from contact""");
    }

    @Bean
    RecordedWork progressReviewed() {
        return new RecordedWork(Set.of(FollowUpProcess.Elements.REVIEW_PROGRESS), """
                select id, case_id, by as by_user, at, answers_id as submission from progress_review""");
    }
}
