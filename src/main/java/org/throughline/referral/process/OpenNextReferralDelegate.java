package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.Referrals;
import org.throughline.referral.domain.DeliveryResult;

@Component("openNextReferral")
@VettedAction(
        value = "Opens the next referral for the same planned service",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs = {
            @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID),
            @ActionValue(
                    name = ReferralDeliveryProcess.Variables.DELIVERY_RESULT,
                    type = Type.TEXT,
                    decides = DeliveryResult.class)
        })
class OpenNextReferralDelegate extends CaseStep {

    private final Referrals referrals;

    OpenNextReferralDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        step.set(
                ReferralDeliveryProcess.Variables.REFERRAL_ID,
                referrals.openNextReferral(step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID)));
        step.set(ReferralDeliveryProcess.Variables.DELIVERY_RESULT, DeliveryResult.NEXT_REFERRAL.id());
    }
}
