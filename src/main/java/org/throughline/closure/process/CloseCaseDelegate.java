package org.throughline.closure.process;

import org.springframework.stereotype.Component;
import org.throughline.closure.Closures;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;

@Component("closeCase")
@VettedAction("Closes the case with the approved outcome")
class CloseCaseDelegate extends CaseStep {

    private final Closures closures;

    CloseCaseDelegate(Closures closures) {
        this.closures = closures;
    }

    @Override
    protected void perform(Step step) {
        closures.closeCase(step.id(ClosurePrefill.CLOSURE));
    }
}
