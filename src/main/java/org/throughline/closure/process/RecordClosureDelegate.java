package org.throughline.closure.process;

import org.springframework.stereotype.Component;
import org.throughline.closure.Closures;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;

@Component("recordClosure")
@VettedAction(
        value = "Records the prepared closure",
        answersOf = "prepare-closure",
        inputs = @Value(name = "caseId", type = Type.ID),
        outputs = @Value(name = "closureId", type = Type.ID))
class RecordClosureDelegate extends CaseStep {

    private final Closures closures;

    RecordClosureDelegate(Closures closures) {
        this.closures = closures;
    }

    @Override
    protected void perform(Step step) {
        step.set(ClosurePrefill.CLOSURE, closures.recordClosure(step.caseId(), step.submission()));
    }
}
