package org.throughline.engine.vetting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

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

    /** Before the name of a link, which is not an id. */
    private static final String LINK = "link ";

    private final Map<String, List<String>> ways = new HashMap<>();
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
            switch (element.getTagName()) {
                case "sequenceFlow" -> way(element.attribute("sourceRef"), element.attribute("targetRef"));
                case "intermediateThrowEvent" -> link(element).ifPresent(name -> way(id, LINK + name));
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
            way(event.attribute("attachedToRef"), id);
        } else {
            waiting.add(id);
        }
    }

    /** A link leads on at once, and a condition may hold already. */
    private void caught(Element event, String id) {
        link(event).ifPresent(name -> way(LINK + name, id));
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

    private void way(String from, String to) {
        if (from != null && to != null) {
            ways.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
        }
    }

    /** Takes away every step that leads nowhere any more; what is left goes round. */
    private Optional<String> find() {
        Map<String, List<String>> left = new HashMap<>(ways);
        left.keySet().removeAll(waiting);
        boolean shrinking = true;
        while (shrinking) {
            shrinking = left.entrySet().removeIf(way -> way.getValue().stream().noneMatch(left::containsKey));
        }
        return left.keySet().stream().filter(id -> !id.startsWith(LINK)).min(String::compareTo);
    }
}
