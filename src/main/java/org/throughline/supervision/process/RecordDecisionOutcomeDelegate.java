package org.throughline.supervision.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.supervision.SupervisionDecisionProcess;
import org.throughline.supervision.SupervisionDecisions;

@Component("recordDecisionOutcome")
@VettedAction(
        value = "Records what became of a decision of supervision",
        answersOf = "carry-out-decision",
        inputs = @ActionValue(name = SupervisionDecisionProcess.Variables.SUPERVISION_DECISION_ID, type = Type.ID))
class RecordDecisionOutcomeDelegate extends CaseStep {

    private final SupervisionDecisions decisions;

    RecordDecisionOutcomeDelegate(SupervisionDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void perform(Step step) {
        decisions.recordOutcome(
                step.id(SupervisionDecisionProcess.Variables.SUPERVISION_DECISION_ID), step.submission());
    }
}
