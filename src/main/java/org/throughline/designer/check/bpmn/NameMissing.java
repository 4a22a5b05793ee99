package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** Pictures are read by people: steps, choices and lanes say in business words what they are. */
class NameMissing implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnStep step : picture.steps()) {
            boolean split = !step.is("exclusiveGateway") && !step.is("inclusiveGateway");
            boolean unnamed =
                    Picture.isGateway(step) && (split || picture.from(step).size() < 2);
            if (step.name() == null && !unnamed) {
                report.warning("name-missing", step);
            }
            if (step.is("exclusiveGateway") && picture.from(step).size() > 1) {
                picture.from(step).stream()
                        .filter(flow -> flow.name() == null)
                        .forEach(flow -> report.warning("answer-missing", flow.id(), null, picture.called(step.id())));
            }
        }
        picture.drawing().things().stream()
                .filter(thing -> (thing.is("lane") || thing.is("participant")) && thing.name() == null)
                .forEach(thing -> report.warning("name-missing", thing.id(), null));
    }
}
