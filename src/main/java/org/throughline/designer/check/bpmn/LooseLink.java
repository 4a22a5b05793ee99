package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** A link leads to one catching link of the same name, and something leads to that. */
class LooseLink implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnStep link : picture.steps().stream()
                .filter(step -> "link".equals(step.event()))
                .toList()) {
            String other = link.is("intermediateThrowEvent") ? "intermediateCatchEvent" : "intermediateThrowEvent";
            boolean met = picture.steps(other)
                    .anyMatch(step -> Ways.link(link) != null && Ways.link(link).equals(Ways.link(step)));
            if (!met) {
                report.error("link-loose", link);
            }
        }
    }
}
