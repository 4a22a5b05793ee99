package org.throughline.closure.process;

import org.springframework.stereotype.Component;
import org.throughline.closure.ClosureProcess;
import org.throughline.closure.Closures;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("recordClosure")
@VettedAction(
        value = "Records the prepared closure",
        answersOf = "prepare-closure",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
        outputs = @ActionValue(name = ClosureProcess.Variables.CLOSURE_ID, type = Type.ID))
class RecordClosureDelegate extends CaseStep {

    private final Closures closures;

    RecordClosureDelegate(Closures closures) {
        this.closures = closures;
    }

    @Override
    protected void perform(Step step) {
        step.set(ClosureProcess.Variables.CLOSURE_ID, closures.recordClosure(step.caseId(), step.submission()));
    }
}
