package org.throughline.designer.check.bpmn;

import java.util.Collection;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnProcess;
import org.throughline.drawing.DrawnStep;
import org.throughline.engine.VettedAction.Source;
import org.throughline.engine.VettedActions.Value;

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
        Providers providers = new Providers(known);
        for (DrawnStep step : picture.steps()) {
            String stage = step.properties().get("stage");
            Collection<String> stages = stages(step, providers, known);
            if (stage != null && !stages.contains(stage)) {
                report.error("stage-unknown", step, stage, String.join(", ", stages));
            }
        }
    }

    /** What moves the case to a stage knows fewer of them than a task may belong to. */
    private static Collection<String> stages(DrawnStep step, Providers providers, Known known) {
        return providers
                .actions(step)
                .flatMap(action -> action.inputs().stream())
                .filter(input -> input.from() == Source.PROPERTY && input.name().equals("stage"))
                .findFirst()
                .<Collection<String>>map(Value::values)
                .orElse(known.stages());
    }
}
