package org.throughline.modelcheck.bpmn;

import java.util.List;
import org.throughline.model.DiagramShape;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Two steps on top of each other appear as one. */
class OverlappingShapesRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        List<DiagramShape> shapes = checkedProcess.drawing().shapes().stream()
                .filter(shape -> !shape.isConnection() && checkedProcess.step(shape.element()) != null)
                .toList();
        for (int i = 0; i < shapes.size(); i++) {
            FlowNode one = checkedProcess.step(shapes.get(i).element());
            for (DiagramShape other : shapes.subList(i + 1, shapes.size())) {
                FlowNode two = checkedProcess.step(other.element());
                if (beside(one, two) && overlap(shapes.get(i), other)) {
                    findings.warning("overlapping", one, checkedProcess.called(two.id()));
                }
            }
        }
    }

    /** Neither caught at the other nor within it. */
    private static boolean beside(FlowNode one, FlowNode two) {
        return !one.id().equals(two.id())
                && one.parent().equals(two.parent())
                && one.attachedTo() == null
                && two.attachedTo() == null;
    }

    private static boolean overlap(DiagramShape a, DiagramShape b) {
        DiagramShape.DiagramPoint p = a.points().get(0);
        DiagramShape.DiagramPoint q = b.points().get(0);
        return p.x() < q.x() + b.width()
                && q.x() < p.x() + a.width()
                && p.y() < q.y() + b.height()
                && q.y() < p.y() + a.height();
    }
}
