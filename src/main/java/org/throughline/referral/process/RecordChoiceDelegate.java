package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.referral.Referrals;

@Component("recordChoice")
@VettedAction(
        value = "Record the chosen service",
        answersOf = "choose-service",
        inputs = @Value(name = "referralId", type = Type.ID))
class RecordChoiceDelegate extends CaseStep {

    private final Referrals referrals;

    RecordChoiceDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.recordChoice(step.id(ReferralVariables.REFERRAL), step.submission());
    }
}
