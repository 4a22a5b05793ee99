package org.throughline.designer.check.bpmn;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnFlow;

/** Two flows between the same steps under the same condition: the work would be done twice. */
class DuplicateFlow implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        Set<List<String>> seen = new HashSet<>();
        for (DrawnFlow flow : picture.drawing().flows()) {
            if (!seen.add(Arrays.asList(flow.source(), flow.target(), flow.condition()))) {
                report.error(
                        "flow-twice",
                        flow.id(),
                        flow.name(),
                        picture.called(flow.source()),
                        picture.called(flow.target()));
            }
        }
    }
}
