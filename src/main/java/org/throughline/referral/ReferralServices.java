package org.throughline.referral;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.careplan.ActiveServices;
import org.throughline.referral.domain.ReferralRepository;

/** Lists for planning which services a revised plan need not ask for again. */
@Component
class ReferralServices implements ActiveServices {

    private final ReferralRepository referrals;

    ReferralServices(ReferralRepository referrals) {
        this.referrals = referrals;
    }

    @Override
    public Set<UUID> of(UUID caseId) {
        return referrals.servicesUnderWay(caseId);
    }
}
