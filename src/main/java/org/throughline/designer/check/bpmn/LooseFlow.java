package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnFlow;
import org.throughline.drawing.DrawnStep;

/** A flow leads from a step to a step, within one process or sub-process. */
class LooseFlow implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnFlow flow : picture.drawing().flows()) {
            DrawnStep source = picture.step(flow.source());
            DrawnStep target = picture.step(flow.target());
            if (source == null || target == null || !source.parent().equals(target.parent())) {
                report.error("flow-loose", flow.id(), flow.name());
            } else if (source.is("endEvent") || target.is("startEvent") || target.attachedTo() != null) {
                report.error("flow-backwards", flow.id(), flow.name(), picture.called(flow.target()));
            }
        }
    }
}
