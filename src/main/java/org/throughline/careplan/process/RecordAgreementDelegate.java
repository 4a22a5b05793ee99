package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.careplan.domain.AgreementDecision;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("recordAgreement")
@VettedAction(
        value = "Records what the client said to the plan",
        answersOf = "client-agreement",
        inputs = @ActionValue(name = PlanProcess.Variables.PLAN_REVISION_ID, type = Type.ID),
        outputs =
                @ActionValue(name = PlanProcess.Variables.AGREED, type = Type.TEXT, decides = AgreementDecision.class))
class RecordAgreementDelegate extends CaseStep {

    private final Plans plans;

    RecordAgreementDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        AgreementDecision agreed =
                plans.recordAgreement(step.id(PlanProcess.Variables.PLAN_REVISION_ID), step.submission());
        step.set(PlanProcess.Variables.AGREED, agreed.id());
    }
}
