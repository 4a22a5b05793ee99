package org.throughline.casefile.process;

import org.springframework.stereotype.Component;
import org.throughline.casefile.TransferDecision;
import org.throughline.casefile.TransferProcess;
import org.throughline.casefile.Transfers;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("recordTransferDecision")
@VettedAction(
        value = "Records the decision on a transfer and moves the case where it was accepted",
        answersOf = "decide-transfer",
        owed = true,
        inputs = @ActionValue(name = TransferProcess.Variables.TRANSFER_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = TransferProcess.Variables.TRANSFER_DECISION,
                        type = Type.TEXT,
                        decides = TransferDecision.class))
class RecordTransferDecisionDelegate extends CaseStep {

    private final Transfers transfers;

    RecordTransferDecisionDelegate(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    protected void perform(Step step) {
        TransferDecision decision = transfers.decide(step.id(TransferProcess.Variables.TRANSFER_ID), step.submission());
        step.set(TransferProcess.Variables.TRANSFER_DECISION, decision.id());
    }
}
