package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnProcess;
import org.throughline.drawing.DrawnStep;

/** The stage is what case lists, reports and the stage indicator show. */
class UnknownStage implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnProcess process : picture.drawing().processes()) {
            String stage = process.properties().get("stage");
            if (stage == null) {
                report.warning("stage-missing", process.id(), process.name(), String.join(", ", known.stages()));
            } else if (!known.stages().contains(stage)) {
                report.error("stage-unknown", process.id(), process.name(), stage, String.join(", ", known.stages()));
            }
        }
        for (DrawnStep step : picture.steps()) {
            String stage = step.properties().get("stage");
            if (stage != null && !known.stages().contains(stage)) {
                report.error("stage-unknown", step, stage, String.join(", ", known.stages()));
            }
        }
    }
}
