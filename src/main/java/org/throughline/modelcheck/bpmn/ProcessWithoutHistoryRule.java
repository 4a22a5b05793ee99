package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.HistoryRetention;
import org.throughline.modelcheck.ModelRule;

/** Without it the record of finished work is never or at once cleaned up. */
class ProcessWithoutHistoryRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.drawing().processes().stream()
                .forEach(process -> HistoryRetention.check(
                        process.attributes().get("camunda:historyTimeToLive"), process.id(), process.name(), findings));
    }
}
