package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnProcess;

/** The engine starts nothing of a file without an executable process. */
class NoExecutableProcess implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        DrawnProcess main = picture.main();
        if (main == null || !main.executable()) {
            report.error("process-not-executable", main == null ? null : main.id(), picture.name());
        }
    }
}
