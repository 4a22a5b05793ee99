package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** One file is one process: a second would be published unseen. */
class SeveralProcesses implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.drawing().processes().stream()
                .filter(process -> process != picture.main())
                .forEach(process -> report.error("several-processes", process.id(), process.name()));
    }
}
