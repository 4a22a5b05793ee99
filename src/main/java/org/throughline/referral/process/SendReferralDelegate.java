package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.Referrals;

@Component("sendReferral")
@VettedAction(
        value = "Sends the referral",
        inputs = {
            @ActionValue(name = ReferralProcess.Variables.REFERRAL_ID, type = Type.ID),
            @ActionValue(name = CaseVariables.SUBMISSION_ID, type = Type.ID)
        })
class SendReferralDelegate extends CaseStep {

    private final Referrals referrals;

    SendReferralDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.sendReferral(step.id(ReferralProcess.Variables.REFERRAL_ID), step.submission());
    }
}
