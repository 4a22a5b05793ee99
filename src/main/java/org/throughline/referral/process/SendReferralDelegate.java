package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.referral.Referrals;

@Component("sendReferral")
@VettedAction(
        value = "Send the referral",
        inputs = {@Value(name = "referralId", type = Type.ID), @Value(name = "submissionId", type = Type.ID)})
class SendReferralDelegate extends CaseStep {

    private final Referrals referrals;

    SendReferralDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.sendReferral(step.id(ReferralVariables.REFERRAL), step.submission());
    }
}
