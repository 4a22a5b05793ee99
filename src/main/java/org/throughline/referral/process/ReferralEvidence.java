package org.throughline.referral.process;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralProcess;

/** Whose case a referral is, and which submissions its history rests on. */
@Configuration
class ReferralEvidence {

    @Bean
    CaseRecord referralOfStep(JdbcClient jdbc) {
        return new CaseRecord(
                ReferralProcess.Variables.REFERRAL_ID, id -> jdbc.sql("select case_id from referral where id = :id")
                        .param("id", id)
                        .query(UUID.class)
                        .optional());
    }

    @Bean
    RecordedWork referralAnswers() {
        return new RecordedWork(Set.of(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE), """
                select r.id, r.case_id, c.by as by_user, c.at, null::uuid as submission
                from referral_change c join referral r on r.id = c.referral_id where c.to_status in ('accepted', 'rejected')""");
    }

    @Bean
    RecordedWork referralsCompleted() {
        return new RecordedWork(Set.of(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED), """
                select r.id, r.case_id, c.by as by_user, c.at, null::uuid as submission
                from referral_change c join referral r on r.id = c.referral_id where c.to_status = 'completed'""");
    }
}
