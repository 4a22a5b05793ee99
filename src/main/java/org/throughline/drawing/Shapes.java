package org.throughline.drawing;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Reads the picture of a BPMN file. */
final class Shapes {

    private Shapes() {}

    static List<DrawnShape> of(Element definitions) {
        List<DrawnShape> shapes = new ArrayList<>();
        for (Element diagram : Xml.children(definitions, "BPMNDiagram")) {
            for (Element plane : Xml.children(diagram, "BPMNPlane")) {
                Xml.children(plane, "BPMNShape").forEach(shape -> shapes.add(shape(shape)));
                Xml.children(plane, "BPMNEdge").forEach(edge -> shapes.add(edge(edge)));
            }
        }
        return shapes;
    }

    private static DrawnShape shape(Element shape) {
        Element bounds = Xml.child(shape, "Bounds").orElse(shape);
        return new DrawnShape(
                shape.getAttribute("bpmnElement"),
                List.of(point(bounds)),
                number(bounds, "width"),
                number(bounds, "height"));
    }

    private static DrawnShape edge(Element edge) {
        List<DrawnShape.Point> points =
                Xml.children(edge, "waypoint").stream().map(Shapes::point).toList();
        return new DrawnShape(edge.getAttribute("bpmnElement"), points, null, null);
    }

    private static DrawnShape.Point point(Element element) {
        return new DrawnShape.Point(number(element, "x"), number(element, "y"));
    }

    /** A place that is no number is not worth refusing the file: nothing is run by the picture. */
    private static double number(Element element, String attribute) {
        try {
            return Double.parseDouble(element.getAttribute(attribute));
        } catch (NumberFormatException notPlaced) {
            return 0;
        }
    }
}
