package org.throughline.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.referral.domain.ReferralEvidenceRepository;
import org.throughline.shared.ConsistencyCheck;

@Component
class ReferralHistoryCheck implements ConsistencyCheck {

    private final ReferralEvidenceRepository evidence;

    ReferralHistoryCheck(ReferralEvidenceRepository evidence) {
        this.evidence = evidence;
    }

    @Override
    public String claim() {
        return "Every referral stands where its history says";
    }

    @Override
    public List<String> violations() {
        return evidence.besideTheirHistory();
    }
}
