package org.throughline.engine.vetting;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.throughline.shared.FlowGraph;

/**
 * Finds a way that leads back to its own beginning past nobody and nothing that waits: the engine would go round it
 * until the machine stops it.
 */
final class LoopFinder {

    private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "eventBasedGateway", "callActivity");
    private static final Set<String> LATER =
            Set.of("timerEventDefinition", "messageEventDefinition", "signalEventDefinition");
    private static final Set<String> AT_ONCE =
            Set.of("errorEventDefinition", "escalationEventDefinition", "compensateEventDefinition");
    private static final Set<String> SCOPES = Set.of("process", "subProcess", "transaction", "adHocSubProcess");

    private final FlowGraph graph = new FlowGraph();
    private final Set<String> steps = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();

    private LoopFinder() {}

    /** @return the id of a step on such a way */
    static Optional<String> endless(Element process) {
        LoopFinder loopFinder = new LoopFinder();
        loopFinder.merge(process);
        return loopFinder.find();
    }

    private void merge(Element scope) {
        for (Element element : scope.elements()) {
            String id = element.attribute("id");
            if (id != null) {
                steps.add(id);
            }
            switch (element.getTagName()) {
                case "sequenceFlow" -> graph.connect(element.attribute("sourceRef"), element.attribute("targetRef"));
                case "intermediateThrowEvent" -> link(element).ifPresent(name -> graph.throwLink(id, name));
                case "boundaryEvent" -> boundary(element, id);
                case "intermediateCatchEvent" -> caught(element, id);
                default -> {
                    if (waits(element)) {
                        waiting.add(id);
                    }
                }
            }
            if (SCOPES.contains(element.getTagName())) {
                merge(element);
            }
        }
    }

    /** What an error leads to comes at once; a timer or a message comes later. */
    private void boundary(Element event, String id) {
        if (event.elements().stream().anyMatch(definition -> AT_ONCE.contains(definition.getTagName()))) {
            graph.connect(event.attribute("attachedToRef"), id);
        } else {
            waiting.add(id);
        }
    }

    /** A link leads on at once, and a condition may hold already. */
    private void caught(Element event, String id) {
        link(event).ifPresent(name -> graph.catchLink(id, name));
        if (waits(event)) {
            waiting.add(id);
        }
    }

    private static Optional<String> link(Element event) {
        return event.elements().stream()
                .filter(definition -> definition.getTagName().equals("linkEventDefinition"))
                .map(definition -> String.valueOf(definition.attribute("name")))
                .findFirst();
    }

    private static boolean waits(Element element) {
        return WAITING.contains(element.getTagName())
                || element.getTagName().equals("intermediateCatchEvent")
                        && element.elements().stream().anyMatch(kind -> LATER.contains(kind.getTagName()))
                || SCOPES.contains(element.getTagName())
                        && !"true".equals(element.attribute("triggeredByEvent"))
                        && element.elements().stream().anyMatch(LoopFinder::waits);
    }

    private Optional<String> find() {
        return graph
                .loops(steps.stream().filter(step -> !waiting.contains(step)).toList())
                .stream()
                .flatMap(Set::stream)
                .min(String::compareTo);
    }
}
