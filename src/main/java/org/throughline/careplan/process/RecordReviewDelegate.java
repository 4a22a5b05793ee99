package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.Plans;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;

@Component("recordReview")
@VettedAction("Records the review of the plan")
class RecordReviewDelegate extends CaseStep {

    private final Plans plans;

    RecordReviewDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        String shown = (String) step.get(PlanVariables.SHOWN);
        step.set(PlanVariables.REVISION, plans.recordReview(step.id(PlanVariables.REVISION), shown, step.submission()));
    }
}
