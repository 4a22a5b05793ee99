package org.throughline.engine.foreign;

import static org.throughline.engine.foreign.BpmnDom.children;
import static org.throughline.engine.foreign.BpmnDom.is;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Completes processes so that they can run: that they do at all, how long they are remembered, where they begin. */
final class ProcessParts {

    /** As long as what is begun here from nothing. */
    private static final String REMEMBERED = "P3650D";

    private final Document document;
    private final ConversionLog log;

    ProcessParts(Document document, ConversionLog log) {
        this.document = document;
        this.log = log;
    }

    void complete() {
        Element root = document.getDocumentElement();
        if (root.getAttribute("targetNamespace").isBlank()) {
            root.setAttribute("targetNamespace", "http://bpmn.io/schema/bpmn");
        }
        for (Element scope : BpmnDom.semantic(document)) {
            if (BpmnDom.SCOPES.contains(String.valueOf(scope.getLocalName()))) {
                flows(scope);
                begin(scope);
            }
        }
        children(root, "process").stream()
                .filter(process -> !BpmnDom.nodes(process).isEmpty())
                .forEach(this::run);
    }

    private void run(Element process) {
        if (!"true".equals(process.getAttribute("isExecutable"))) {
            process.setAttribute("isExecutable", "true");
            log.add("made-executable", process);
        }
        if (BpmnDom.camunda(process, "historyTimeToLive").isBlank()) {
            BpmnDom.camunda(process, "historyTimeToLive", REMEMBERED);
            log.add("history-set", process);
        }
    }

    /** A way that leads from nowhere, to nowhere or across the border of a sub-process is no way here. */
    private void flows(Element scope) {
        for (Element event : children(scope, "boundaryEvent")) {
            if (!ids(scope).contains(BpmnDom.local(event.getAttribute("attachedToRef")))) {
                log.add("event-dropped", event);
                BpmnDom.remove(event);
            }
        }
        Set<String> nodes = ids(scope);
        Set<String> flows = new HashSet<>();
        for (Element flow : children(scope, "sequenceFlow")) {
            String from = BpmnDom.local(flow.getAttribute("sourceRef"));
            String to = BpmnDom.local(flow.getAttribute("targetRef"));
            if (nodes.contains(from) && nodes.contains(to)) {
                flow.setAttribute("sourceRef", from);
                flow.setAttribute("targetRef", to);
                flows.add(flow.getAttribute("id"));
            } else {
                log.add("flow-dropped", flow);
                BpmnDom.remove(flow);
            }
        }
        BpmnDom.nodes(scope).forEach(node -> ends(node, flows));
    }

    private static void ends(Element node, Set<String> flows) {
        children(node).stream()
                .filter(child -> is(child, "incoming", "outgoing"))
                .filter(child -> !flows.contains(BpmnDom.local(child.getTextContent())))
                .forEach(BpmnDom::remove);
        if (node.hasAttribute("default") && !flows.contains(BpmnDom.local(node.getAttribute("default")))) {
            node.removeAttribute("default");
        }
    }

    private static Set<String> ids(Element scope) {
        return BpmnDom.nodes(scope).stream()
                .map(node -> node.getAttribute("id"))
                .collect(Collectors.toSet());
    }

    /** What nothing leads to is begun with, all at once, as the language has it. */
    private void begin(Element scope) {
        List<Element> nodes = BpmnDom.nodes(scope);
        if (nodes.isEmpty() || !children(scope, "startEvent").isEmpty()) {
            return;
        }
        Set<String> reached = children(scope, "sequenceFlow").stream()
                .map(flow -> flow.getAttribute("targetRef"))
                .collect(Collectors.toSet());
        List<Element> first = nodes.stream()
                .filter(node -> !reached.contains(node.getAttribute("id")) && isBegun(node))
                .toList();
        Element start = BpmnDom.make(scope, "startEvent");
        start.setAttribute("id", BpmnDom.free(document, "Start_" + scope.getAttribute("id")));
        scope.insertBefore(start, nodes.get(0));
        (first.isEmpty() ? nodes.subList(0, 1) : first).forEach(node -> connect(scope, start, node));
        log.add("start-added", scope);
    }

    private static boolean isBegun(Element node) {
        return !is(node, "boundaryEvent")
                && !"true".equals(node.getAttribute("triggeredByEvent"))
                && !"true".equals(node.getAttribute("isForCompensation"))
                && children(node, "linkEventDefinition").isEmpty();
    }

    private void connect(Element scope, Element from, Element to) {
        Element flow = BpmnDom.append(scope, "sequenceFlow");
        flow.setAttribute("id", BpmnDom.free(document, "Flow_to_" + to.getAttribute("id")));
        flow.setAttribute("sourceRef", from.getAttribute("id"));
        flow.setAttribute("targetRef", to.getAttribute("id"));
        Map.of("outgoing", from, "incoming", to).forEach((end, node) -> {
            Element named = BpmnDom.make(node, end);
            named.setTextContent(flow.getAttribute("id"));
            Element before = children(node).stream()
                    .filter(child -> !is(child, "documentation", "extensionElements", "incoming"))
                    .findFirst()
                    .orElse(null);
            node.insertBefore(named, before);
        });
    }
}
