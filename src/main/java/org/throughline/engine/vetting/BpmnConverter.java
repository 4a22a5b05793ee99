package org.throughline.engine.vetting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.foreign.ConversionLog;
import org.throughline.engine.vetting.VettingResult.Objection;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Drops or replaces in a process what the vetting objects to, and leaves the drawing as it is. */
final class BpmnConverter implements XmlRemedy {

    private static final String CAMUNDA = BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS;

    /** Steps that a program does, and those that only stand there. */
    private static final Set<String> AUTOMATIC = Set.of("serviceTask", "sendTask", "businessRuleTask", "scriptTask");

    private static final Set<String> STEPS =
            Set.of("task", "manualTask", "serviceTask", "sendTask", "businessRuleTask", "scriptTask");

    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");
    private static final Set<String> PARAMETERS = Set.of("inputParameter", "outputParameter", "in", "out");
    private static final Set<String> TEXTS = Set.of("documentation", "text");

    /** Of a step that a program did, and meaningless at one that a person does. */
    private static final List<String> OF_PROGRAMS =
            List.of("implementation", "operationRef", "messageRef", "instantiate", "scriptFormat");

    private static final Set<String> OF_ANY_STEP = Set.of("asyncBefore", "asyncAfter", "exclusive", "jobPriority");

    /** What an element that goes is called in the list; where it takes the one around it along, that one's name. */
    private static final Map<String, String> DROPPED = Map.of(
            "executionListener", "listener-dropped",
            "taskListener", "listener-dropped",
            "inputParameter", "value-dropped",
            "outputParameter", "value-dropped",
            "potentialOwner", "performer-dropped",
            "humanPerformer", "performer-dropped",
            "formData", "form-dropped",
            "conditionExpression", "condition-dropped",
            "loopCardinality", "repetition-dropped",
            "signalEventDefinition", "signal-dropped");

    private final XmlDocument document;
    private final ConversionLog log;

    BpmnConverter(XmlDocument document, ConversionLog log) {
        this.document = document;
        this.log = log;
    }

    @Override
    public void apply(Objection objection, Element element) {
        RefusalReason at = objection.reason();
        String code = at.refusal().code();
        Element step = step(element);
        if (TEXTS.contains(element.getLocalName()) && code.startsWith("text-")) {
            element.setTextContent(PlainText.of(element.getTextContent(), 4_000));
            log.add("text-plain", at);
        } else if (code.startsWith("text-")) {
            element.setAttribute("name", PlainText.of(element.getAttribute("name"), 255));
            log.add("text-plain", at);
        } else if (code.equals("endless-loop")) {
            loop(at, element);
        } else if (code.equals("starts-alone")) {
            plainStart(at, element);
        } else if (code.equals("signal")) {
            drop(at, child(element, "signalEventDefinition"));
        } else if (step != null && AUTOMATIC.contains(step.getLocalName()) && isOfProgram(element, step, code)) {
            byPerson(at, step);
        } else if (objection.part() != null && !isListener(element) && !isParameter(element)) {
            dropSetting(at, element, objection.part());
        } else {
            drop(at, element);
        }
    }

    /** Whether the step cannot be done without what is objected to; a listener at it may go by itself. */
    private static boolean isOfProgram(Element element, Element step, String code) {
        return element == step
                        && !Set.of("attribute", "form-key", "reserved-name", "id-too-long")
                                .contains(code)
                || "connector".equals(element.getLocalName())
                || "script".equals(element.getLocalName()) && element.getParentNode() == step;
    }

    private void byPerson(RefusalReason at, Element step) {
        log.add("done-by-person", at, "kind." + step.getLocalName());
        OF_PROGRAMS.forEach(step::removeAttribute);
        for (int i = step.getAttributes().getLength() - 1; i >= 0; i--) {
            Node attribute = step.getAttributes().item(i);
            if (CAMUNDA.equals(attribute.getNamespaceURI()) && !OF_ANY_STEP.contains(attribute.getLocalName())) {
                step.getAttributes().removeNamedItemNS(CAMUNDA, attribute.getLocalName());
            }
        }
        removeAll(step, "script");
        Element extensions = child(step, "extensionElements");
        if (extensions != null) {
            List.of("connector", "field", "inputOutput").forEach(name -> removeAll(extensions, name));
        }
        document.rename(step, "userTask");
    }

    /** Nobody's step is a person's from now on: the way round waits for somebody. */
    private void loop(RefusalReason at, Element onLoop) {
        Set<String> loop = LoopIds.of(onLoop);
        document.elements().stream()
                .filter(element -> STEPS.contains(element.getLocalName()) && loop.contains(element.getAttribute("id")))
                .forEach(element -> byPerson(
                        new RefusalReason(at.resource(), element.getAttribute("id"), name(element), at.refusal()),
                        element));
    }

    private static String name(Element element) {
        return element.getAttribute("name").isBlank()
                ? null
                : element.getAttribute("name").strip();
    }

    private void plainStart(RefusalReason at, Element start) {
        List.of("timerEventDefinition", "signalEventDefinition", "conditionalEventDefinition")
                .forEach(kind -> removeAll(start, kind));
        log.add("start-plain", at);
    }

    private void dropSetting(RefusalReason at, Element element, String attribute) {
        if (!XmlDocument.removeAttribute(element, attribute)) {
            return;
        }
        String code = at.refusal().code();
        String local = attribute.substring(attribute.lastIndexOf(':') + 1);
        log.add(
                code.equals("form-key")
                        ? "form-dropped"
                        : code.equals("calls-itself") ? "call-dropped" : "setting-dropped",
                at,
                local);
    }

    private void drop(RefusalReason at, Element element) {
        if (element == null || !document.holds(element)) {
            return;
        }
        Element whole = whole(element);
        log.add(DROPPED.getOrDefault(whole.getLocalName(), "part-dropped"), at, whole.getLocalName());
        XmlDocument.remove(whole.getLocalName().equals("loopCardinality") ? whole.getParentNode() : whole);
    }

    /** A script in a listener takes the listener with it, a value in a parameter the parameter. */
    private static Element whole(Element element) {
        for (Node around = element; around instanceof Element found; around = around.getParentNode()) {
            if (isListener(found) || isParameter(found)) {
                return found;
            }
        }
        return element;
    }

    private static boolean isListener(Element element) {
        return LISTENERS.contains(element.getLocalName());
    }

    private static boolean isParameter(Element element) {
        return PARAMETERS.contains(element.getLocalName()) && CAMUNDA.equals(element.getNamespaceURI());
    }

    /** The step that it is, or is a part of. */
    private static Element step(Element element) {
        for (Node around = element; around instanceof Element found; around = around.getParentNode()) {
            if (STEPS.contains(found.getLocalName())) {
                return found;
            }
        }
        return null;
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static void removeAll(Element parent, String name) {
        for (Element found = child(parent, name); found != null; found = child(parent, name)) {
            XmlDocument.remove(found);
        }
    }
}
