package org.throughline.careplan.process;

import org.springframework.stereotype.Component;
import org.throughline.careplan.Plans;
import org.throughline.careplan.domain.AgreementDecision;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;

@Component("recordAgreement")
@VettedAction(
        value = "Records what the client said to the plan",
        answersOf = "client-agreement",
        inputs = @Value(name = "planRevisionId", type = Type.ID),
        outputs = @Value(name = "agreed", type = Type.TEXT, decides = AgreementDecision.class))
class RecordAgreementDelegate extends CaseStep {

    private final Plans plans;

    RecordAgreementDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        AgreementDecision agreed = plans.recordAgreement(step.id(PlanVariables.REVISION), step.submission());
        step.set("agreed", agreed.id());
    }
}
