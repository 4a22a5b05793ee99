package org.throughline.closure.process;

import org.springframework.stereotype.Component;
import org.throughline.closure.ClosureProcess;
import org.throughline.closure.Closures;
import org.throughline.closure.domain.ClosureDecision;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("recordClosureDecision")
@VettedAction(
        value = "Records the decision on the closure",
        answersOf = "approve-closure",
        inputs = @ActionValue(name = ClosureProcess.Variables.CLOSURE_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = ClosureProcess.Variables.DECISION,
                        type = Type.TEXT,
                        decides = ClosureDecision.class))
class RecordClosureDecisionDelegate extends CaseStep {

    private final Closures closures;

    RecordClosureDecisionDelegate(Closures closures) {
        this.closures = closures;
    }

    @Override
    protected void perform(Step step) {
        ClosureDecision decision =
                closures.recordClosureDecision(step.id(ClosureProcess.Variables.CLOSURE_ID), step.submission());
        step.set(ClosureProcess.Variables.DECISION, decision.id());
    }
}
