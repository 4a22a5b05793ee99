package org.throughline.casefile.process;

import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.ReadAnswer;
import org.throughline.engine.VettedAction.ReadTable;
import org.throughline.engine.VettedAction.Type;

@Component("proposeWorker")
@VettedAction(
        value = "Proposes workers by licence, language and caseload",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
        tables = {
            @ReadTable(
                    decision = "assignment",
                    answers = {
                        @ReadAnswer(name = "caseloadLimit", type = Type.NUMBER),
                        @ReadAnswer(name = "caseloadWeight", type = Type.NUMBER),
                        @ReadAnswer(name = "languageWeight", type = Type.NUMBER),
                        @ReadAnswer(name = "licenceRequired", type = Type.BOOLEAN)
                    }),
            @ReadTable(decision = "caseload-standard", answers = @ReadAnswer(name = "standard", type = Type.NUMBER))
        })
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
