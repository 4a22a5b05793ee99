package org.throughline.intake.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.intake.IntakeProcess;
import org.throughline.intake.Intakes;

@Component("findDuplicates")
@VettedAction(
        value = "Finds people on file who may be the client",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
        outputs = @ActionValue(name = IntakeProcess.Variables.DUPLICATES_FOUND, type = Type.BOOLEAN, safe = "true"))
class FindDuplicatesDelegate extends CaseStep {

    private final Intakes intakes;

    FindDuplicatesDelegate(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    protected void perform(Step step) {
        step.set(IntakeProcess.Variables.DUPLICATES_FOUND, intakes.findDuplicates(step.caseId()));
    }
}
