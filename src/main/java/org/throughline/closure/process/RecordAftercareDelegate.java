package org.throughline.closure.process;

import org.springframework.stereotype.Component;
import org.throughline.closure.Aftercare;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("recordAftercare")
@VettedAction(
        value = "Records how the client is doing",
        answersOf = "ask-after-client",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID))
class RecordAftercareDelegate extends CaseStep {

    private final Aftercare aftercare;

    RecordAftercareDelegate(Aftercare aftercare) {
        this.aftercare = aftercare;
    }

    @Override
    protected void perform(Step step) {
        aftercare.record(step.caseId(), step.submission());
    }
}
