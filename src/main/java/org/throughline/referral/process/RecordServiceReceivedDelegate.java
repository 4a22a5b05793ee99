package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.referral.Referrals;

@Component("recordServiceReceived")
@VettedAction(
        value = "Record whether the client received the service",
        answersOf = "service-received",
        inputs = @Value(name = "referralId", type = Type.ID))
class RecordServiceReceivedDelegate extends CaseStep {

    private final Referrals referrals;

    RecordServiceReceivedDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.recordServiceReceived(step.id(ReferralVariables.REFERRAL), step.submission());
    }
}
