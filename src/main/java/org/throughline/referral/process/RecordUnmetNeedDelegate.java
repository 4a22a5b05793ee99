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

@Component("recordUnmetNeed")
@VettedAction(
        value = "Records an unmet need",
        inputs = {
            @ActionValue(name = ReferralProcess.Variables.REFERRAL_ID, type = Type.ID),
            @ActionValue(name = CaseVariables.SUBMISSION_ID, type = Type.ID)
        })
class RecordUnmetNeedDelegate extends CaseStep {

    private final Referrals referrals;

    RecordUnmetNeedDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.recordUnmetNeed(step.id(ReferralProcess.Variables.REFERRAL_ID), step.submission());
    }
}
