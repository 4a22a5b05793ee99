package org.throughline.intake.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.intake.CallBacks;

@Component("recordCallReturned")
@VettedAction(
        value = "Records what came of returning a call about an open case",
        answersOf = "return-call",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID))
class RecordCallReturnedDelegate extends CaseStep {

    private final CallBacks calls;

    RecordCallReturnedDelegate(CallBacks calls) {
        this.calls = calls;
    }

    @Override
    protected void perform(Step step) {
        calls.recordReturned(step.caseId(), step.submission());
    }
}
