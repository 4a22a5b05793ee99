package org.throughline.casefile.process;

import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("proposeWorker")
@VettedAction(
        value = "Proposes workers by licence, language and caseload",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID))
class ProposeWorkerDelegate extends CaseStep {

    private final Cases cases;

    ProposeWorkerDelegate(Cases cases) {
        this.cases = cases;
    }

    @Override
    protected void perform(Step step) {
        cases.proposeWorker(step.caseId());
    }
}
