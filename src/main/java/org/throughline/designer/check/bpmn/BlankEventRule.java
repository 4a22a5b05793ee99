package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** An event that is waited for or caught says what it waits for. */
class BlankEventRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess
                .steps("boundaryEvent", "intermediateCatchEvent")
                .filter(step -> step.event() == null)
                .forEach(step -> findings.error("event-blank", step));
        checkedProcess
                .steps("boundaryEvent")
                .filter(step -> step.attachedTo() == null || checkedProcess.step(step.attachedTo()) == null)
                .forEach(step -> findings.error("boundary-loose", step));
    }
}
