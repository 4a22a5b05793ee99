package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.Receipts;
import org.throughline.referral.ReferralDeliveryProcess;

@Component("recordClarification")
@VettedAction(
        value = "Records what the provider says to the word of the client",
        answersOf = "clarify-with-provider",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID))
class RecordClarificationDelegate extends CaseStep {

    private final Receipts receipts;

    RecordClarificationDelegate(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    protected void perform(Step step) {
        receipts.recordClarification(step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID), step.submission());
    }
}
