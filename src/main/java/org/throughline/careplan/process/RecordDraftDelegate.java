package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.Plans;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;

@Component("recordDraft")
@VettedAction(
        value = "Records the drafted plan and puts it to review",
        answersOf = "draft-plan",
        inputs = @Value(name = "planRevisionId", type = Type.ID),
        outputs = @Value(name = "planSha256", type = Type.TEXT))
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
