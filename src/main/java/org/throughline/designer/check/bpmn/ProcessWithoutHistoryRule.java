package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;

/** Without it the record of finished work is never or at once cleaned up. */
class ProcessWithoutHistoryRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        checkedProcess.drawing().processes().stream()
                .filter(process -> process.attributes().get("camunda:historyTimeToLive") == null)
                .forEach(process -> findings.error("history-missing", process.id(), process.name()));
    }
}
