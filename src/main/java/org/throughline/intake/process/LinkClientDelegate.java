package org.throughline.intake.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.intake.Intakes;

@Component("linkClient")
@VettedAction(
        value = "Settles which person on file the case belongs to",
        inputs = {
            @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
            @ActionValue(name = CaseVariables.SUBMISSION_ID, type = Type.ID, optional = true)
        })
class LinkClientDelegate extends CaseStep {

    private final Intakes intakes;

    LinkClientDelegate(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    protected void perform(Step step) {
        intakes.linkClient(step.caseId(), step.idOrNull(CaseVariables.SUBMISSION_ID));
    }
}
