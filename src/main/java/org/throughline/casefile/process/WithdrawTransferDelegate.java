package org.throughline.casefile.process;

import org.springframework.stereotype.Component;
import org.throughline.casefile.TransferProcess;
import org.throughline.casefile.Transfers;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("withdrawTransfer")
@VettedAction(
        value = "Withdraws a transfer that nobody decided on",
        owed = true,
        inputs = @ActionValue(name = TransferProcess.Variables.TRANSFER_ID, type = Type.ID))
class WithdrawTransferDelegate extends CaseStep {

    private final Transfers transfers;

    WithdrawTransferDelegate(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    protected void perform(Step step) {
        transfers.withdraw(step.id(TransferProcess.Variables.TRANSFER_ID));
    }
}
