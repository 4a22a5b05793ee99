package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("openPlanRevision")
@VettedAction(
        value = "Opens a plan draft from the last revision",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
        outputs = @ActionValue(name = PlanProcess.Variables.PLAN_REVISION_ID, type = Type.ID))
class OpenPlanRevisionDelegate extends CaseStep {

    private final Plans plans;

    OpenPlanRevisionDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        step.set(PlanProcess.Variables.PLAN_REVISION_ID, plans.openPlanRevision(step.caseId()));
    }
}
