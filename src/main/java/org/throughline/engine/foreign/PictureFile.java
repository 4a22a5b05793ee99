package org.throughline.engine.foreign;

import static org.throughline.engine.foreign.BpmnDom.children;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.foreign.FlowLayout.Point;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads and writes the picture in a BPMN file. */
final class PictureFile {

    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";

    private record Area(Element plane, double x, double y, double width, double height) {}

    private final Document document;
    private final Map<String, Area> shapes = new HashMap<>();
    private final Set<String> edges = new java.util.HashSet<>();
    private Element plane;
    private double free;

    PictureFile(Document document) {
        this.document = document;
        for (Element diagram : children(document.getDocumentElement())) {
            for (Element found :
                    "BPMNDiagram".equals(diagram.getLocalName()) ? children(diagram) : List.<Element>of()) {
                if ("BPMNPlane".equals(found.getLocalName())) {
                    children(found).forEach(shape -> read(found, shape));
                }
            }
        }
    }

    private void read(Element on, Element shape) {
        String shown = BpmnDom.local(shape.getAttribute("bpmnElement"));
        if ("BPMNEdge".equals(shape.getLocalName())) {
            edges.add(shown);
        }
        children(shape).stream()
                .filter(child -> "BPMNShape".equals(shape.getLocalName()) && "Bounds".equals(child.getLocalName()))
                .findFirst()
                .ifPresent(bounds -> keep(
                        shown,
                        new Area(
                                on,
                                number(bounds, "x"),
                                number(bounds, "y"),
                                number(bounds, "width"),
                                number(bounds, "height"))));
    }

    private void keep(String shown, Area area) {
        shapes.put(shown, area);
        plane = plane == null ? area.plane() : plane;
        free = area.plane() == plane ? Math.max(free, area.y() + area.height()) : free;
    }

    private static double number(Element element, String name) {
        try {
            double number = Double.parseDouble(element.getAttribute(name));
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException nowhere) {
            return 0;
        }
    }

    Set<String> drawn() {
        Set<String> drawn = new java.util.HashSet<>(shapes.keySet());
        drawn.addAll(edges);
        return drawn;
    }

    /** Whether it has a place on a page: an edge that names a step gives it none. */
    boolean isPlaced(Element node) {
        return shapes.containsKey(node.getAttribute("id"));
    }

    /** A page of its own; pages that show nothing go. */
    void begin(String shown) {
        children(document.getDocumentElement()).stream()
                .filter(diagram -> "BPMNDiagram".equals(diagram.getLocalName()) && isEmpty(diagram))
                .forEach(BpmnDom::remove);
        Element diagram = make(document.getDocumentElement(), DI, "bpmndi:BPMNDiagram");
        diagram.setAttribute("id", BpmnDom.free(document, "Diagram_" + shown));
        plane = make(diagram, DI, "bpmndi:BPMNPlane");
        plane.setAttribute("id", BpmnDom.free(document, "Plane_" + shown));
        plane.setAttribute("bpmnElement", shown);
    }

    private static boolean isEmpty(Element diagram) {
        return children(diagram).stream().allMatch(found -> children(found).isEmpty());
    }

    void shape(Element shown, double x, double y, double width, double height) {
        String id = shown.getAttribute("id");
        Element shape = make(plane, DI, "bpmndi:BPMNShape");
        shape.setAttribute("id", id + "_di");
        shape.setAttribute("bpmnElement", id);
        String name = shown.getLocalName();
        if (name.equals("participant") || name.equals("lane")) {
            shape.setAttribute("isHorizontal", "true");
        } else if (BpmnDom.SCOPES.contains(name)) {
            shape.setAttribute("isExpanded", String.valueOf(width > 100));
        } else if (name.equals("exclusiveGateway")) {
            shape.setAttribute("isMarkerVisible", "true");
        }
        Element bounds = make(shape, BOUNDS, "dc:Bounds");
        bounds.setAttribute("x", text(x));
        bounds.setAttribute("y", text(y));
        bounds.setAttribute("width", text(width));
        bounds.setAttribute("height", text(height));
        keep(id, new Area(plane, x, y, width, height));
    }

    void edge(Element flow, List<Point> points, double x, double y) {
        Element edge = make(plane, DI, "bpmndi:BPMNEdge");
        edge.setAttribute("id", flow.getAttribute("id") + "_di");
        edge.setAttribute("bpmnElement", flow.getAttribute("id"));
        for (Point point : points) {
            Element place = make(edge, POINTS, "di:waypoint");
            place.setAttribute("x", text(x + point.x()));
            place.setAttribute("y", text(y + point.y()));
        }
    }

    /** Below everything that is on the page already. */
    void below(Element node, double width, double height) {
        shape(node, 160, free + 60, width, height);
    }

    /** @return whether both ends are on one page */
    boolean straight(Element flow) {
        Area from = shapes.get(flow.getAttribute("sourceRef"));
        Area to = shapes.get(flow.getAttribute("targetRef"));
        if (from == null || to == null || from.plane() != to.plane()) {
            return false;
        }
        Element before = plane;
        plane = from.plane();
        edge(
                flow,
                List.of(
                        new Point(from.x() + from.width(), from.y() + from.height() / 2),
                        new Point(to.x(), to.y() + to.height() / 2)),
                0,
                0);
        plane = before;
        return true;
    }

    private Element make(Element parent, String language, String name) {
        Element made = document.createElementNS(language, name);
        parent.appendChild(made);
        return made;
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }
}
