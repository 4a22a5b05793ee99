package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** One file is one process: a second would be published unseen. */
class SeveralProcessesRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.drawing().processes().stream()
                .filter(process -> process != checkedProcess.main())
                .forEach(process -> findings.error("several-processes", process.id(), process.name()));
    }
}
