package org.throughline.engine.foreign;

import static org.throughline.engine.foreign.BpmnDom.children;
import static org.throughline.engine.foreign.BpmnDom.is;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.foreign.FlowLayout.Box;
import org.throughline.engine.foreign.FlowLayout.Point;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws a process that came without a picture, or what its picture leaves out. */
final class MissingPicture {

    private static final double LEFT = 160;
    private static final double TOP = 80;
    private static final double EDGE = 40;

    private final Document document;
    private final ConversionLog log;
    private final Set<String> drawn = new HashSet<>();
    private final Map<String, FlowLayout> layouts = new HashMap<>();

    MissingPicture(Document document, ConversionLog log) {
        this.document = document;
        this.log = log;
    }

    void complete() {
        Element root = document.getDocumentElement();
        Pools.picture(root, BpmnDom.ids(document));
        List<Element> processes = children(root, "process").stream()
                .filter(process -> !BpmnDom.nodes(process).isEmpty())
                .toList();
        PictureFile file = new PictureFile(document);
        drawn.addAll(file.drawn());
        boolean bare = processes.stream()
                .flatMap(process -> BpmnDom.nodes(process).stream())
                .noneMatch(file::isPlaced);
        for (Element process : processes) {
            if (bare) {
                file.begin(pool(process));
                whole(process, file);
                log.add("picture-made", process);
            } else {
                rest(process, file);
            }
        }
    }

    private boolean isDrawn(Element scope) {
        return BpmnDom.nodes(scope).stream().anyMatch(node -> drawn.contains(node.getAttribute("id")));
    }

    private String pool(Element process) {
        return BpmnDom.semantic(document, "participant").stream()
                .filter(pool -> BpmnDom.local(pool.getAttribute("processRef")).equals(process.getAttribute("id")))
                .map(pool -> ((Element) pool.getParentNode()).getAttribute("id"))
                .findFirst()
                .orElse(process.getAttribute("id"));
    }

    private void whole(Element process, PictureFile file) {
        FlowLayout layout = layout(process);
        Element pool = BpmnDom.semantic(document, "participant").stream()
                .filter(found -> BpmnDom.local(found.getAttribute("processRef")).equals(process.getAttribute("id")))
                .findFirst()
                .orElse(null);
        if (pool != null) {
            frame(process, pool, layout, file);
        }
        draw(process, LEFT, TOP, file);
        double x = LEFT;
        for (Element note : children(process, "textAnnotation")) {
            file.shape(note, x, TOP + layout.height() + EDGE, 160, 60);
            x += 180;
        }
    }

    /** The pool, and in it a band for each lane in which anything stands. */
    private void frame(Element process, Element pool, FlowLayout layout, PictureFile file) {
        file.shape(pool, LEFT - 60, TOP, layout.width() + 60, layout.height());
        for (Element lane : Lanes.of(process)) {
            List<Box> within = Lanes.steps(lane).stream()
                    .map(layout::box)
                    .filter(box -> box != null)
                    .toList();
            if (!within.isEmpty()) {
                double top = within.stream().mapToDouble(layout::top).min().getAsDouble();
                double bottom =
                        within.stream().mapToDouble(layout::bottom).max().getAsDouble();
                file.shape(lane, LEFT - 30, TOP + top, layout.width() + 30, bottom - top);
            }
        }
    }

    /** Sub-processes first: how large they are is what is in them. */
    private FlowLayout layout(Element scope) {
        FlowLayout layout = new FlowLayout();
        for (Element node : BpmnDom.nodes(scope)) {
            if (!is(node, "boundaryEvent")) {
                layout.add(box(node));
            }
        }
        Map<String, String> hosts = new HashMap<>();
        children(scope, "boundaryEvent")
                .forEach(event -> hosts.put(event.getAttribute("id"), event.getAttribute("attachedToRef")));
        for (Element flow : children(scope, "sequenceFlow")) {
            String from = flow.getAttribute("sourceRef");
            layout.connect(hosts.getOrDefault(from, from), flow.getAttribute("targetRef"));
        }
        layout.place(Lanes.bands(scope));
        layouts.put(scope.getAttribute("id"), layout);
        return layout;
    }

    private Box box(Element node) {
        String name = node.getLocalName();
        String id = node.getAttribute("id");
        if (BpmnDom.SCOPES.contains(name)) {
            FlowLayout inner = layout(node);
            return new Box(id, Math.max(inner.width(), 100) + EDGE, Math.max(inner.height(), 80) + EDGE);
        }
        return name.endsWith("Event")
                ? new Box(id, 36, 36)
                : name.endsWith("Gateway") ? new Box(id, 50, 50) : new Box(id, 100, 80);
    }

    private void draw(Element scope, double x, double y, PictureFile file) {
        FlowLayout layout = layouts.get(scope.getAttribute("id"));
        Map<String, Point> caught = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (Element node : BpmnDom.nodes(scope)) {
            if (is(node, "boundaryEvent")) {
                Box host = layout.box(node.getAttribute("attachedToRef"));
                double at = host.x + 10 + 40 * (places.merge(host.id, 1, Integer::sum) - 1);
                file.shape(node, x + at, y + host.y + host.height - 18, 36, 36);
                caught.put(node.getAttribute("id"), new Point(at + 18, host.y + host.height + 18));
            } else {
                Box box = layout.box(node.getAttribute("id"));
                file.shape(node, x + box.x, y + box.y, box.width, box.height);
                if (BpmnDom.SCOPES.contains(node.getLocalName())) {
                    draw(node, x + box.x + EDGE / 2, y + box.y + EDGE / 2, file);
                }
            }
        }
        for (Element flow : children(scope, "sequenceFlow")) {
            file.edge(flow, route(scope, flow, layout, caught), x, y);
        }
    }

    private static List<Point> route(Element scope, Element flow, FlowLayout layout, Map<String, Point> caught) {
        String from = flow.getAttribute("sourceRef");
        Box to = layout.box(flow.getAttribute("targetRef"));
        if (!caught.containsKey(from)) {
            return layout.route(layout.box(from), to);
        }
        String host = children(scope, "boundaryEvent").stream()
                .filter(event -> BpmnDom.id(event).equals(from))
                .findFirst()
                .orElseThrow()
                .getAttribute("attachedToRef");
        return layout.routeBelow(caught.get(from), layout.box(host), to);
    }

    /** What is missing in a scope stands below what is there; a sub-process that is closed is drawn on a page of its own. */
    private void rest(Element scope, PictureFile file) {
        String id = scope.getAttribute("id");
        if (!isDrawn(scope) && !is(scope, "process")) {
            file.begin(id);
            layout(scope);
            draw(scope, LEFT, TOP, file);
            log.add("picture-completed", scope);
            return;
        }
        boolean missing = false;
        for (Element node : BpmnDom.nodes(scope)) {
            if (!drawn.contains(node.getAttribute("id"))) {
                Box box = BpmnDom.SCOPES.contains(node.getLocalName())
                        ? new Box(node.getAttribute("id"), 100, 80)
                        : box(node);
                file.below(node, box.width, box.height);
                missing = true;
            }
            if (BpmnDom.SCOPES.contains(node.getLocalName())
                    && !BpmnDom.nodes(node).isEmpty()) {
                rest(node, file);
            }
        }
        for (Element flow : children(scope, "sequenceFlow")) {
            if (!drawn.contains(flow.getAttribute("id"))) {
                missing |= file.straight(flow);
            }
        }
        if (missing) {
            log.add("picture-completed", scope);
        }
    }
}
