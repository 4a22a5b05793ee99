package org.throughline.referral.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.RecordedWork;
import org.throughline.engine.CaseRecord;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.domain.ReferralEvidenceRepository;

/** Whose case a referral is, and which submissions its history rests on. */
@Configuration
class ReferralEvidence {

    @Bean
    CaseRecord referralOfStep(ReferralEvidenceRepository evidence) {
        return new CaseRecord(ReferralProcess.Variables.REFERRAL_ID, evidence::caseOf);
    }

    @Bean
    RecordedWork referralAnswers() {
        return new RecordedWork(
                Set.of(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE), ReferralEvidenceRepository.ANSWERED);
    }

    @Bean
    RecordedWork referralsCompleted() {
        return new RecordedWork(
                Set.of(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED),
                ReferralEvidenceRepository.COMPLETED);
    }
}
