package org.throughline.casefile.process;

import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;

@Component("proposeWorker")
@VettedAction("Propose workers by licence, language and caseload")
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
