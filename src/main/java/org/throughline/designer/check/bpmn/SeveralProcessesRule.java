package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** One file is one process: a second would be published unseen. */
class SeveralProcessesRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.drawing().processes().stream()
                .filter(process -> process != checkedProcess.main())
                .forEach(process -> findings.error("several-processes", process.id(), process.name()));
    }
}
