package org.throughline.designer.check.bpmn;

import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** Steps that the engine does not run. */
class UnsupportedStep implements Check<Picture> {

    private static final Set<String> UNSUPPORTED = Set.of("complexGateway", "adHocSubProcess");

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps().stream()
                .filter(step -> UNSUPPORTED.contains(step.type()))
                .forEach(step -> report.error("step-unsupported", step));
        picture.steps("scriptTask").forEach(step -> report.error("script-drawn", step));
        picture.steps("task", "manualTask").forEach(step -> report.warning("step-does-nothing", step));
    }
}
