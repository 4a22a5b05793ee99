package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.referral.Referrals;

@Component("recordConsent")
@VettedAction(
        value = "Record the consent or its refusal",
        answersOf = "obtain-consent",
        inputs = @Value(name = "referralId", type = Type.ID))
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
