package org.throughline.closure.process;

import org.springframework.stereotype.Component;
import org.throughline.closure.ClosureProcess;
import org.throughline.closure.Closures;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("closeCase")
@VettedAction(
        value = "Closes the case with the approved outcome",
        inputs = @ActionValue(name = ClosureProcess.Variables.CLOSURE_ID, type = Type.ID))
class CloseCaseDelegate extends CaseStep {

    private final Closures closures;

    CloseCaseDelegate(Closures closures) {
        this.closures = closures;
    }

    @Override
    protected void perform(Step step) {
        closures.closeCase(step.id(ClosureProcess.Variables.CLOSURE_ID));
    }
}
