package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.Plans;
import org.throughline.careplan.domain.PlanReviewDecision;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;

@Component("recordReview")
@VettedAction(
        value = "Records the review of the plan",
        answersOf = "review-plan",
        inputs = {@Value(name = "planRevisionId", type = Type.ID), @Value(name = "planSha256", type = Type.TEXT)},
        outputs = {
            @Value(name = "planRevisionId", type = Type.ID),
            @Value(name = "decision", type = Type.TEXT, decides = PlanReviewDecision.class)
        })
class RecordReviewDelegate extends CaseStep {

    private final Plans plans;

    RecordReviewDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        String shown = (String) step.get(PlanVariables.SHOWN);
        Plans.Reviewed reviewed = plans.recordReview(step.id(PlanVariables.REVISION), shown, step.submission());
        step.set(PlanVariables.REVISION, reviewed.revisionId());
        step.set("decision", reviewed.decision().id());
    }
}
