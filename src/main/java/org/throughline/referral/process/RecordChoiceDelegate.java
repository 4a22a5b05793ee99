package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.ServiceChoices;
import org.throughline.referral.domain.ChoiceDecision;
import org.throughline.referral.domain.OfferDecision;
import org.throughline.referral.domain.SendingDecision;

@Component("recordChoice")
@VettedAction(
        value = "Records the chosen service, and offer, release and sending where the client was there",
        answersOf = "choose-service",
        inputs = @ActionValue(name = ReferralProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs = {
            @ActionValue(name = ReferralProcess.Variables.CHOICE, type = Type.TEXT, decides = ChoiceDecision.class),
            @ActionValue(
                    name = ReferralProcess.Variables.OFFER_RESULT,
                    type = Type.TEXT,
                    values = "accepted",
                    optional = true),
            @ActionValue(name = ReferralProcess.Variables.SENDING, type = Type.TEXT, values = "sent", optional = true)
        })
class RecordChoiceDelegate extends CaseStep {

    private final ServiceChoices choices;

    RecordChoiceDelegate(ServiceChoices choices) {
        this.choices = choices;
    }

    @Override
    protected void perform(Step step) {
        ServiceChoices.RecordedChoice choice =
                choices.record(step.id(ReferralProcess.Variables.REFERRAL_ID), step.submission());
        step.set(ReferralProcess.Variables.CHOICE, choice.decision().id());
        if (choice.decision() == ChoiceDecision.ACCEPTED) {
            step.set(ReferralProcess.Variables.OFFER_RESULT, OfferDecision.ACCEPTED.id());
        }
        step.set(ReferralProcess.Variables.SENDING, choice.sent() ? SendingDecision.SENT.id() : null);
    }
}
