package org.throughline.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** One pass over a BPMN file. */
class BpmnReader {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private final List<DrawnProcess> processes = new ArrayList<>();
    private final List<DrawnStep> steps = new ArrayList<>();
    private final List<DrawnFlow> flows = new ArrayList<>();
    private final List<DrawnThing> things = new ArrayList<>();
    private final Map<String, String> roots = new LinkedHashMap<>();
    private final Map<String, String> lanes = new HashMap<>();
    private final Set<String> defaults = new HashSet<>();

    Drawing read(String bpmn) {
        Element root = Xml.read(bpmn);
        if (!BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            throw new DrawingUnreadable("no-bpmn");
        }
        Xml.children(root).forEach(this::root);
        return new Drawing(processes, steps, flows, roots, things, Shapes.of(root));
    }

    private void root(Element element) {
        switch (Xml.name(element)) {
            case "process" -> process(element);
            case "collaboration" -> Xml.children(element).forEach(child -> thing(child, id(element)));
            default -> {
                thing(element, "");
                if (BpmnWords.ROOTS.contains(Xml.name(element))) {
                    roots.put(id(element), element.getAttribute("name"));
                }
            }
        }
    }

    private void process(Element process) {
        processes.add(new DrawnProcess(
                id(process),
                name(process),
                "true".equals(process.getAttribute("isExecutable")),
                attributes(process),
                properties(process),
                parts(process)));
        gather(process);
        within(process, id(process));
    }

    /** Lanes and default flows are told beside the steps that they concern, so they are known first. */
    private void gather(Element container) {
        for (Element child : Xml.children(container)) {
            if (child.hasAttribute("default")) {
                defaults.add(child.getAttribute("default"));
            }
            if (Xml.name(child).equals("lane")) {
                Xml.children(child, "flowNodeRef")
                        .forEach(reference -> lanes.put(Xml.text(reference), child.getAttribute("name")));
            }
            gather(child);
        }
    }

    private void within(Element container, String process) {
        for (Element child : Xml.children(container)) {
            String type = Xml.name(child);
            if (BpmnWords.NODES.contains(type)) {
                step(child, process, id(container));
                within(child, process);
            } else if (type.equals("sequenceFlow")) {
                flow(child, process);
            } else if (type.equals("laneSet") || type.equals("childLaneSet")) {
                lanes(child, id(container));
            } else {
                thing(child, id(container));
            }
        }
    }

    private void lanes(Element set, String parent) {
        for (Element lane : Xml.children(set, "lane")) {
            thing(lane, parent);
            Xml.child(lane, "childLaneSet").ifPresent(inner -> lanes(inner, id(lane)));
        }
    }

    private void step(Element node, String process, String parent) {
        lanes.computeIfAbsent(id(node), own -> lanes.get(parent));
        List<DrawnPart> parts = parts(node);
        steps.add(new DrawnStep(
                id(node),
                Xml.name(node),
                name(node),
                process,
                parent,
                lanes.get(id(node)),
                Xml.attribute(node, "attachedToRef"),
                event(parts),
                attributes(node),
                properties(node),
                Expressions.of(node, parts),
                documentation(node),
                parts));
    }

    private void flow(Element flow, String process) {
        flows.add(new DrawnFlow(
                id(flow),
                name(flow),
                flow.getAttribute("sourceRef"),
                flow.getAttribute("targetRef"),
                Xml.child(flow, "conditionExpression").map(Xml::text).orElse(null),
                defaults.contains(id(flow)),
                process,
                parts(flow)));
    }

    private void thing(Element element, String parent) {
        String type = Xml.name(element);
        if (BpmnWords.THINGS.contains(type)) {
            String text = Xml.child(element, "text").map(Xml::text).orElse("");
            things.add(new DrawnThing(
                    id(element), type, name(element), parent, text, attributes(element), parts(element)));
        }
    }

    private static String event(List<DrawnPart> parts) {
        return parts.stream()
                .map(DrawnPart::type)
                .filter(type -> type.endsWith("EventDefinition"))
                .findFirst()
                .map(type -> type.substring(0, type.length() - "EventDefinition".length()))
                .orElse(null);
    }

    /** What is written within, without what stands for itself. */
    private static List<DrawnPart> parts(Element element) {
        return Xml.children(element).stream()
                .filter(child -> !standsForItself(Xml.name(child)))
                .map(Xml::part)
                .toList();
    }

    private static boolean standsForItself(String type) {
        return BpmnWords.NODES.contains(type) || BpmnWords.THINGS.contains(type) || BpmnWords.REFERENCES.contains(type);
    }

    static Map<String, String> properties(Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        Xml.child(element, "extensionElements").stream()
                .flatMap(extension -> Xml.children(extension).stream())
                .filter(extension -> Xml.name(extension).equals("camunda:properties"))
                .flatMap(all -> Xml.children(all).stream())
                .forEach(property -> values.put(property.getAttribute("name"), property.getAttribute("value")));
        return values;
    }

    private static String documentation(Element element) {
        return Xml.child(element, "documentation").map(Xml::text).orElse(null);
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = Xml.attributes(element);
        attributes.remove("id");
        attributes.remove("name");
        return attributes;
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private static String name(Element element) {
        return Xml.attribute(element, "name");
    }
}
