package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.Sendings;
import org.throughline.referral.domain.SendingDecision;

@Component("recordSending")
@VettedAction(
        value = "Records how, where to and by whom the referral was sent",
        answersOf = "send-referral",
        inputs = @ActionValue(name = ReferralProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = ReferralProcess.Variables.SENDING,
                        type = Type.TEXT,
                        decides = SendingDecision.class))
class RecordSendingDelegate extends CaseStep {

    private final Sendings sendings;

    RecordSendingDelegate(Sendings sendings) {
        this.sendings = sendings;
    }

    @Override
    protected void perform(Step step) {
        SendingDecision sending = sendings.record(step.id(ReferralProcess.Variables.REFERRAL_ID), step.submission());
        step.set(ReferralProcess.Variables.SENDING, sending.id());
    }
}
