package org.throughline.designer.check.bpmn;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnShape;

/** What is not in the picture would run unseen. */
class NotDrawn implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        Set<String> drawn =
                picture.drawing().shapes().stream().map(DrawnShape::element).collect(Collectors.toSet());
        picture.steps().stream()
                .filter(step -> !drawn.contains(step.id()))
                .forEach(step -> report.error("not-drawn", step));
        picture.drawing().flows().stream()
                .filter(flow -> !drawn.contains(flow.id()))
                .forEach(flow -> report.error("not-drawn", flow.id(), flow.name()));
    }
}
