package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.referral.Referrals;

@Component("recordConsent")
@VettedAction("Record the consent or its refusal")
class RecordConsentDelegate extends CaseStep {

    private final Referrals referrals;

    RecordConsentDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.recordConsent(step.id(ReferralVariables.REFERRAL), step.submission());
    }
}
