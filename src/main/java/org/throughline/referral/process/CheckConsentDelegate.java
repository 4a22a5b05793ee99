package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.Referrals;

@Component("checkConsent")
@VettedAction(
        value = "Checks whether a release to the organization is on file",
        inputs = @ActionValue(name = ReferralProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs = @ActionValue(name = ReferralProcess.Variables.CONSENT_ON_FILE, type = Type.BOOLEAN, safe = "false"))
class CheckConsentDelegate extends CaseStep {

    private final Referrals referrals;

    CheckConsentDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        step.set(
                ReferralProcess.Variables.CONSENT_ON_FILE,
                referrals.checkConsent(step.id(ReferralProcess.Variables.REFERRAL_ID)));
    }
}
