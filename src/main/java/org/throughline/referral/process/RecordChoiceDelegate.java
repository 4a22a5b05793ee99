package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.referral.Referrals;

@Component("recordChoice")
@VettedAction("Record the chosen service")
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
