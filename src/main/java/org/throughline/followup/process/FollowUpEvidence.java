package org.throughline.followup.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.followup.FollowUpProcess;
import org.throughline.followup.domain.ContactRepository;

/** Which submissions the rows of contacts and reviews rest on. */
@Configuration
class FollowUpEvidence {

    @Bean
    RecordedWork contactsRecorded() {
        return new RecordedWork(Set.of(FollowUpProcess.Elements.RECORD_CONTACT), ContactRepository.RECORDED);
    }

    @Bean
    RecordedWork progressReviewed() {
        return new RecordedWork(Set.of(FollowUpProcess.Elements.REVIEW_PROGRESS), ContactRepository.REVIEWED);
    }
}
