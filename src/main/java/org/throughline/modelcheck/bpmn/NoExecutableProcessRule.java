package org.throughline.modelcheck.bpmn;

import org.throughline.model.BpmnProcess;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** The engine starts nothing of a file without an executable process. */
class NoExecutableProcessRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        BpmnProcess main = checkedProcess.main();
        if (main == null || !main.executable()) {
            findings.error("process-not-executable", main == null ? null : main.id(), checkedProcess.name());
        }
    }
}
