package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnFlow;
import org.throughline.drawing.DrawnStep;

/** Behind a choice each way but the default needs its condition, and the default needs none. */
class FlowWithoutCondition implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnFlow flow : picture.drawing().flows()) {
            DrawnStep source = picture.step(flow.source());
            if (source == null) {
                continue;
            }
            boolean choice = source.is("exclusiveGateway") || source.is("inclusiveGateway");
            boolean conditional = flow.condition() != null && !flow.condition().isBlank();
            if (choice && picture.from(source).size() > 1 && !flow.isDefault() && !conditional) {
                report.error("condition-missing", flow.id(), flow.name(), picture.called(source.id()));
            }
            if (flow.isDefault() && conditional) {
                report.error("default-with-condition", flow.id(), flow.name(), picture.called(source.id()));
            }
            if (conditional && !choice && !Picture.isActivity(source)) {
                report.warning("condition-ignored", flow.id(), flow.name(), picture.called(source.id()));
            }
        }
    }
}
