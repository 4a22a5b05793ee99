package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.NoAnswers;
import org.throughline.referral.NoAnswers.WithoutAnswer;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.domain.WithoutAnswerDecision;

@Component("recordWithoutAnswer")
@VettedAction(
        value = "Records how to go on where the provider does not answer",
        answersOf = "decide-without-answer",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs = {
            @ActionValue(
                    name = ReferralDeliveryProcess.Variables.WITHOUT_ANSWER,
                    type = Type.TEXT,
                    decides = WithoutAnswerDecision.class),
            @ActionValue(name = ReferralDeliveryProcess.Variables.DECIDE_ON, type = Type.TEXT)
        })
class RecordWithoutAnswerDelegate extends CaseStep {

    private final NoAnswers noAnswers;

    RecordWithoutAnswerDelegate(NoAnswers noAnswers) {
        this.noAnswers = noAnswers;
    }

    @Override
    protected void perform(Step step) {
        WithoutAnswer decided =
                noAnswers.recordDecision(step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID), step.submission());
        step.set(
                ReferralDeliveryProcess.Variables.WITHOUT_ANSWER,
                decided.decision().id());
        step.set(
                ReferralDeliveryProcess.Variables.DECIDE_ON,
                decided.decideOn() == null ? null : decided.decideOn().toString());
    }
}
