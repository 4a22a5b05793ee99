package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.BpmnProcess;

/** The engine starts nothing of a file without an executable process. */
class NoExecutableProcessRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        BpmnProcess main = checkedProcess.main();
        if (main == null || !main.executable()) {
            findings.error("process-not-executable", main == null ? null : main.id(), checkedProcess.name());
        }
    }
}
