package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("recordDraft")
@VettedAction(
        value = "Records the drafted plan and submits it for review",
        answersOf = "draft-plan",
        inputs = @ActionValue(name = PlanProcess.Variables.PLAN_REVISION_ID, type = Type.ID),
        outputs = @ActionValue(name = PlanProcess.Variables.PLAN_SHA256, type = Type.TEXT))
class RecordDraftDelegate extends CaseStep {

    private final Plans plans;

    RecordDraftDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        step.set(
                PlanProcess.Variables.PLAN_SHA256,
                plans.recordDraft(step.id(PlanProcess.Variables.PLAN_REVISION_ID), step.submission()));
    }
}
