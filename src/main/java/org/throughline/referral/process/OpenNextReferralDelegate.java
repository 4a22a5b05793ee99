package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.referral.Referrals;

@Component("openNextReferral")
@VettedAction("Open the next referral for the same planned service")
class OpenNextReferralDelegate extends CaseStep {

    private final Referrals referrals;

    OpenNextReferralDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        step.set(ReferralVariables.REFERRAL, referrals.openNextReferral(step.id(ReferralVariables.REFERRAL)));
    }
}
