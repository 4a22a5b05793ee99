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
import org.throughline.intake.domain.ScreeningDecision;

@Component("recordScreening")
@VettedAction(
        value = "Records what screening decided",
        answersOf = "screen-request",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
        outputs = {
            @ActionValue(name = IntakeProcess.Variables.SCREENING, type = Type.TEXT, decides = ScreeningDecision.class),
            @ActionValue(name = IntakeProcess.Variables.IMMEDIATE_DANGER, type = Type.BOOLEAN)
        })
class RecordScreeningDelegate extends CaseStep {

    private final Intakes intakes;

    RecordScreeningDelegate(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    protected void perform(Step step) {
        Intakes.Screened screened = intakes.recordScreening(step.caseId(), step.submission());
        step.set(IntakeProcess.Variables.SCREENING, screened.decision().id());
        step.set(IntakeProcess.Variables.IMMEDIATE_DANGER, screened.immediateDanger());
    }
}
