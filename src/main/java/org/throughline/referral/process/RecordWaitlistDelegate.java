package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.referral.Referrals;

@Component("recordWaitlist")
@VettedAction(
        value = "Record the state of the waiting list",
        answersOf = "check-waitlist",
        inputs = @Value(name = "referralId", type = Type.ID))
class RecordWaitlistDelegate extends CaseStep {

    private final Referrals referrals;

    RecordWaitlistDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.recordWaitlist(step.id(ReferralVariables.REFERRAL), step.submission());
    }
}
