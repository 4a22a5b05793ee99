package org.throughline.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The referrals of a case, from the first match to the client's own word that the service was received. */
@Service
@Transactional
public class Referrals {

    private final ReferralReader reader;

    Referrals(ReferralReader reader) {
        this.reader = reader;
    }

    /** Every attempt, in the order they were opened. */
    @Transactional(readOnly = true)
    public List<ReferralView> ofCase(UUID caseId) {
        return reader.ofCase(caseId);
    }

    /** How many referrals of the case are neither completed nor given up. */
    @Transactional(readOnly = true)
    public int openCount(UUID caseId) {
        return reader.openCount(caseId);
    }
}
