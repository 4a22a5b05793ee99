package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.Referrals;
import org.throughline.referral.domain.ChoiceDecision;

@Component("recordChoice")
@VettedAction(
        value = "Records the chosen service",
        answersOf = "choose-service",
        inputs = @ActionValue(name = ReferralProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs =
                @ActionValue(name = ReferralProcess.Variables.CHOICE, type = Type.TEXT, decides = ChoiceDecision.class))
class RecordChoiceDelegate extends CaseStep {

    private final Referrals referrals;

    RecordChoiceDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        ChoiceDecision choice =
                referrals.recordChoice(step.id(ReferralProcess.Variables.REFERRAL_ID), step.submission());
        step.set(ReferralProcess.Variables.CHOICE, choice.id());
    }
}
