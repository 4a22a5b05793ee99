package org.throughline.model;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Reads the picture of a BPMN file. */
final class DiagramReader {

    private DiagramReader() {}

    static List<DiagramShape> of(Element definitions) {
        List<DiagramShape> shapes = new ArrayList<>();
        for (Element diagram : XmlReader.children(definitions, "BPMNDiagram")) {
            for (Element plane : XmlReader.children(diagram, "BPMNPlane")) {
                XmlReader.children(plane, "BPMNShape").forEach(shape -> shapes.add(shape(shape)));
                XmlReader.children(plane, "BPMNEdge").forEach(edge -> shapes.add(edge(edge)));
            }
        }
        return shapes;
    }

    private static DiagramShape shape(Element shape) {
        Element bounds = XmlReader.child(shape, "Bounds").orElse(shape);
        return new DiagramShape(
                shape.getAttribute("bpmnElement"),
                List.of(point(bounds)),
                number(bounds, "width"),
                number(bounds, "height"));
    }

    private static DiagramShape edge(Element edge) {
        List<DiagramShape.DiagramPoint> points = XmlReader.children(edge, "waypoint").stream()
                .map(DiagramReader::point)
                .toList();
        return new DiagramShape(edge.getAttribute("bpmnElement"), points, null, null);
    }

    private static DiagramShape.DiagramPoint point(Element element) {
        return new DiagramShape.DiagramPoint(number(element, "x"), number(element, "y"));
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
