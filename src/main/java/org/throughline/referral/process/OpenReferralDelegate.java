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

@Component("openReferral")
@VettedAction(
        value = "Opens a referral for a planned service",
        inputs = {
            @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
            @ActionValue(name = ReferralProcess.Variables.PLANNED_SERVICE_ID, type = Type.ID)
        },
        outputs = @ActionValue(name = ReferralProcess.Variables.REFERRAL_ID, type = Type.ID))
class OpenReferralDelegate extends CaseStep {

    private final Referrals referrals;

    OpenReferralDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        step.set(
                ReferralProcess.Variables.REFERRAL_ID,
                referrals.openReferral(step.caseId(), step.id(ReferralProcess.Variables.PLANNED_SERVICE_ID)));
    }
}
