package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.Plans;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;

@Component("openPlanRevision")
@VettedAction("Opens a plan draft from the last revision")
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
