package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Without it the record of finished work is never or at once cleaned up. */
class ProcessWithoutHistoryRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.drawing().processes().stream()
                .filter(process -> process.attributes().get("camunda:historyTimeToLive") == null)
                .forEach(process -> findings.error("history-missing", process.id(), process.name()));
    }
}
