package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.careplan.domain.PlanReviewDecision;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("recordReview")
@VettedAction(
        value = "Records the review of the plan",
        answersOf = "review-plan",
        inputs = {
            @ActionValue(name = PlanProcess.Variables.PLAN_REVISION_ID, type = Type.ID),
            @ActionValue(name = PlanProcess.Variables.PLAN_SHA256, type = Type.TEXT)
        },
        outputs = {
            @ActionValue(name = PlanProcess.Variables.PLAN_REVISION_ID, type = Type.ID),
            @ActionValue(name = PlanProcess.Variables.DECISION, type = Type.TEXT, decides = PlanReviewDecision.class)
        })
class RecordReviewDelegate extends CaseStep {

    private final Plans plans;

    RecordReviewDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        String shown = (String) step.get(PlanProcess.Variables.PLAN_SHA256);
        Plans.Reviewed reviewed =
                plans.recordReview(step.id(PlanProcess.Variables.PLAN_REVISION_ID), shown, step.submission());
        step.set(PlanProcess.Variables.PLAN_REVISION_ID, reviewed.revisionId());
        step.set(PlanProcess.Variables.DECISION, reviewed.decision().id());
    }
}
