package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** An event that is waited for or caught says what it waits for. */
class BlankEventRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess
                .steps("boundaryEvent", "intermediateCatchEvent")
                .filter(step -> step.event() == null)
                .forEach(step -> findings.error("event-blank", step));
        checkedProcess
                .steps("boundaryEvent")
                .filter(checkedProcess::isLoose)
                .forEach(step -> findings.error("boundary-loose", step));
    }
}
