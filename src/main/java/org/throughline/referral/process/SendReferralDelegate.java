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

/** The step of drawings in which nobody sent a referral: cases that are open in one go on as it was drawn. */
@Component("sendReferral")
@VettedAction(
        value = "Takes the referral for sent, in drawings from before sending was a task",
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
