package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.Referrals;

@Component("settleReferrals")
@VettedAction(
        value = "Cancels the referrals that are still open",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID))
class SettleReferralsDelegate extends CaseStep {

    private final Referrals referrals;

    SettleReferralsDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.cancelOpen(step.caseId(), "The case comes to its end");
    }
}
