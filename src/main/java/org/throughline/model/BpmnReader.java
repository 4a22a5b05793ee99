package org.throughline.model;

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
    private final List<BpmnProcess> processes = new ArrayList<>();
    private final List<FlowNode> steps = new ArrayList<>();
    private final List<SequenceFlow> flows = new ArrayList<>();
    private final List<Artifact> things = new ArrayList<>();
    private final Map<String, String> roots = new LinkedHashMap<>();
    private final Map<String, String> lanes = new HashMap<>();
    private final Set<String> defaults = new HashSet<>();

    ProcessModel read(String bpmn) {
        Element root = XmlReader.read(bpmn);
        if (!BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            throw new UnreadableModel("no-bpmn");
        }
        XmlReader.children(root).forEach(this::root);
        return new ProcessModel(processes, steps, flows, roots, things, DiagramReader.of(root));
    }

    private void root(Element element) {
        switch (XmlReader.name(element)) {
            case "process" -> process(element);
            case "collaboration" -> XmlReader.children(element).forEach(child -> thing(child, id(element)));
            default -> {
                thing(element, "");
                if (BpmnNames.ROOTS.contains(XmlReader.name(element))) {
                    roots.put(id(element), element.getAttribute("name"));
                }
            }
        }
    }

    private void process(Element process) {
        processes.add(new BpmnProcess(
                id(process),
                name(process),
                "true".equals(process.getAttribute("isExecutable")),
                attributes(process),
                properties(process),
                parts(process)));
        gather(process);
        within(process, id(process));
    }

    /** Lanes and default flows are written beside the steps that they concern, so they are read first. */
    private void gather(Element container) {
        for (Element child : XmlReader.children(container)) {
            if (child.hasAttribute("default")) {
                defaults.add(child.getAttribute("default"));
            }
            if (XmlReader.name(child).equals("lane")) {
                XmlReader.children(child, "flowNodeRef")
                        .forEach(reference -> lanes.put(XmlReader.text(reference), child.getAttribute("name")));
            }
            gather(child);
        }
    }

    private void within(Element container, String process) {
        for (Element child : XmlReader.children(container)) {
            String type = XmlReader.name(child);
            if (BpmnNames.NODES.contains(type)) {
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
        for (Element lane : XmlReader.children(set, "lane")) {
            thing(lane, parent);
            XmlReader.child(lane, "childLaneSet").ifPresent(inner -> lanes(inner, id(lane)));
        }
    }

    private void step(Element node, String process, String parent) {
        lanes.computeIfAbsent(id(node), own -> lanes.get(parent));
        List<ModelElement> parts = parts(node);
        steps.add(new FlowNode(
                id(node),
                XmlReader.name(node),
                name(node),
                new FlowNode.NodePosition(
                        process, parent, lanes.get(id(node)), XmlReader.attribute(node, "attachedToRef")),
                event(parts),
                attributes(node),
                properties(node),
                ExpressionFinder.of(node, parts),
                documentation(node),
                parts));
    }

    private void flow(Element flow, String process) {
        flows.add(new SequenceFlow(
                id(flow),
                name(flow),
                flow.getAttribute("sourceRef"),
                flow.getAttribute("targetRef"),
                XmlReader.child(flow, "conditionExpression")
                        .map(XmlReader::text)
                        .orElse(null),
                defaults.contains(id(flow)),
                process,
                parts(flow)));
    }

    private void thing(Element element, String parent) {
        String type = XmlReader.name(element);
        if (BpmnNames.THINGS.contains(type)) {
            String text = XmlReader.child(element, "text").map(XmlReader::text).orElse("");
            things.add(
                    new Artifact(id(element), type, name(element), parent, text, attributes(element), parts(element)));
        }
    }

    private static String event(List<ModelElement> parts) {
        return parts.stream()
                .map(ModelElement::type)
                .filter(type -> type.endsWith("EventDefinition"))
                .findFirst()
                .map(type -> type.substring(0, type.length() - "EventDefinition".length()))
                .orElse(null);
    }

    /** What is written within, without what stands for itself. */
    private static List<ModelElement> parts(Element element) {
        return XmlReader.children(element).stream()
                .filter(child -> !standsForItself(XmlReader.name(child)))
                .map(XmlReader::part)
                .toList();
    }

    private static boolean standsForItself(String type) {
        return BpmnNames.NODES.contains(type) || BpmnNames.THINGS.contains(type) || BpmnNames.REFERENCES.contains(type);
    }

    static Map<String, String> properties(Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        XmlReader.child(element, "extensionElements").stream()
                .flatMap(extension -> XmlReader.children(extension).stream())
                .filter(extension -> XmlReader.name(extension).equals("camunda:properties"))
                .flatMap(all -> XmlReader.children(all).stream())
                .forEach(property -> values.put(property.getAttribute("name"), property.getAttribute("value")));
        return values;
    }

    private static String documentation(Element element) {
        return XmlReader.child(element, "documentation").map(XmlReader::text).orElse(null);
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = XmlReader.attributes(element);
        attributes.remove("id");
        attributes.remove("name");
        return attributes;
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private static String name(Element element) {
        return XmlReader.attribute(element, "name");
    }
}
