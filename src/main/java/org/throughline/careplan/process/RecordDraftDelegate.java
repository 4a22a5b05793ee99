package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.Plans;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;

@Component("recordDraft")
@VettedAction("Records the drafted plan and puts it to review")
class RecordDraftDelegate extends CaseStep {

    private final Plans plans;

    RecordDraftDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        step.set(PlanVariables.SHOWN, plans.recordDraft(step.id(PlanVariables.REVISION), step.submission()));
    }
}
