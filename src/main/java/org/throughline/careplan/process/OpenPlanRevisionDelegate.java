package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.Plans;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;

@Component("openPlanRevision")
@VettedAction(
        value = "Opens a plan draft from the last revision",
        inputs = @Value(name = "caseId", type = Type.ID),
        outputs = @Value(name = "planRevisionId", type = Type.ID))
class OpenPlanRevisionDelegate extends CaseStep {

    private final Plans plans;

    OpenPlanRevisionDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        step.set(PlanVariables.REVISION, plans.openPlanRevision(step.caseId()));
    }
}
