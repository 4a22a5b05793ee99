package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** Work that is done several times says for what, or how often. */
class CountlessInstances implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnStep step : picture.steps()) {
            step.parts().stream()
                    .filter(part -> part.is("multiInstanceLoopCharacteristics"))
                    .filter(loop -> loop.get("camunda:collection") == null
                            && loop.parts().stream()
                                    .noneMatch(part -> part.is("loopCardinality") || part.is("loopDataInputRef")))
                    .forEach(loop -> report.error("instances-missing", step));
            step.parts().stream()
                    .filter(part -> part.is("standardLoopCharacteristics"))
                    .forEach(loop -> report.error("loop-marker", step));
        }
    }
}
