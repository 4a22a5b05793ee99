package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** Without it the record of finished work is never or at once cleaned up. */
class ProcessWithoutHistory implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.drawing().processes().stream()
                .filter(process -> process.attributes().get("camunda:historyTimeToLive") == null)
                .forEach(process -> report.error("history-missing", process.id(), process.name()));
    }
}
