package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.NoAnswers;
import org.throughline.referral.ReferralDeliveryProcess;

@Component("recordProviderAsked")
@VettedAction(
        value = "Records that the provider was asked for its answer",
        answersOf = "ask-provider",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID))
class RecordProviderAskedDelegate extends CaseStep {

    private final NoAnswers noAnswers;

    RecordProviderAskedDelegate(NoAnswers noAnswers) {
        this.noAnswers = noAnswers;
    }

    @Override
    protected void perform(Step step) {
        noAnswers.recordAsked(step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID), step.submission());
    }
}
