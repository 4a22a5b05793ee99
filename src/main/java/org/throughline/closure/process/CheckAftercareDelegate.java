package org.throughline.closure.process;

import org.springframework.stereotype.Component;
import org.throughline.closure.Aftercare;
import org.throughline.closure.AftercareProcess;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("checkAftercare")
@VettedAction(
        value = "Checks whether the client is still to be asked after",
        inputs = @ActionValue(name = AftercareProcess.Variables.CLOSURE_ID, type = Type.ID),
        outputs = @ActionValue(name = AftercareProcess.Variables.AFTERCARE_DUE, type = Type.BOOLEAN, safe = "true"))
class CheckAftercareDelegate extends CaseStep {

    private final Aftercare aftercare;

    CheckAftercareDelegate(Aftercare aftercare) {
        this.aftercare = aftercare;
    }

    @Override
    protected void perform(Step step) {
        step.set(
                AftercareProcess.Variables.AFTERCARE_DUE,
                aftercare.isStillDue(step.id(AftercareProcess.Variables.CLOSURE_ID)));
    }
}
