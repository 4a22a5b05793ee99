package org.throughline.casefile.process;

import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.Cases;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.shared.Actor;

@Component("closeAtIntake")
@VettedAction(
        value = "Closes a case that screening did not accept for service",
        inputs = {
            @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
            @ActionValue(
                    name = CaseLifecycleProcess.Variables.SCREENING,
                    type = Type.TEXT,
                    values = {"information-only", "screened-out"})
        })
class CloseAtIntakeDelegate extends CaseStep {

    private final Cases cases;

    CloseAtIntakeDelegate(Cases cases) {
        this.cases = cases;
    }

    @Override
    protected void perform(Step step) {
        String screening = String.valueOf(step.get(CaseLifecycleProcess.Variables.SCREENING));
        cases.close(step.caseId(), new CaseOutcome(screening, null, Actor.SYSTEM.username()));
    }
}
