package org.throughline.designer.check.bpmn;

import java.util.List;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnShape;
import org.throughline.drawing.DrawnStep;

/** Two steps upon each other look like one. */
class OverlappingShapes implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        List<DrawnShape> shapes = picture.drawing().shapes().stream()
                .filter(shape -> !shape.isConnection() && picture.step(shape.element()) != null)
                .toList();
        for (int i = 0; i < shapes.size(); i++) {
            DrawnStep one = picture.step(shapes.get(i).element());
            for (DrawnShape other : shapes.subList(i + 1, shapes.size())) {
                DrawnStep two = picture.step(other.element());
                if (beside(one, two) && overlap(shapes.get(i), other)) {
                    report.warning("overlapping", one, picture.called(two.id()));
                }
            }
        }
    }

    /** Neither caught at the other nor within it. */
    private static boolean beside(DrawnStep one, DrawnStep two) {
        return !one.id().equals(two.id())
                && one.parent().equals(two.parent())
                && one.attachedTo() == null
                && two.attachedTo() == null;
    }

    private static boolean overlap(DrawnShape a, DrawnShape b) {
        DrawnShape.Point p = a.points().get(0);
        DrawnShape.Point q = b.points().get(0);
        return p.x() < q.x() + b.width()
                && q.x() < p.x() + a.width()
                && p.y() < q.y() + b.height()
                && q.y() < p.y() + a.height();
    }
}
