package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.referral.Referrals;

@Component("openReferral")
@VettedAction(
        value = "Open a referral for a planned service",
        inputs = {@Value(name = "caseId", type = Type.ID), @Value(name = "plannedServiceId", type = Type.ID)},
        outputs = @Value(name = "referralId", type = Type.ID))
class OpenReferralDelegate extends CaseStep {

    private final Referrals referrals;

    OpenReferralDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        step.set(
                ReferralVariables.REFERRAL,
                referrals.openReferral(step.caseId(), step.id(ReferralVariables.PLANNED_SERVICE)));
    }
}
