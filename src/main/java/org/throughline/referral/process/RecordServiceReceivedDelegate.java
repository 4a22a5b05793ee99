package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.referral.Referrals;

@Component("recordServiceReceived")
@VettedAction("Record whether the client received the service")
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
