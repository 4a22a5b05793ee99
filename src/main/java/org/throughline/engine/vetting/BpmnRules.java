package org.throughline.engine.vetting;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import org.throughline.engine.expression.ExpressionVetter;
import org.throughline.shared.ExpressionText;

/** Vets a whole process model, beyond which elements it consists of: what they say, name, write and how much. */
@Component
class BpmnRules {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS + ":";
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 4_000;

    /** Attributes that name one thing, so that everybody sees which, and the checks too. */
    private static final Set<String> FIXED = Set.of("calledElement", CAMUNDA + "formRef", CAMUNDA + "decisionRef");

    private static final Set<String> WRITTEN = Set.of(
            CAMUNDA + "resultVariable",
            CAMUNDA + "elementVariable",
            CAMUNDA + "initiator",
            CAMUNDA + "errorCodeVariable",
            CAMUNDA + "errorMessageVariable",
            CAMUNDA + "escalationCodeVariable");

    /** Whom or what a process may begin with by itself; a case's process is begun for the case. */
    private static final Set<String> BEGINS_ALONE =
            Set.of("timerEventDefinition", "signalEventDefinition", "conditionalEventDefinition");

    private static final Set<String> THROWS = Set.of("intermediateThrowEvent", "endEvent");
    private static final Set<String> BUSINESS_KEY =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    private final ExpressionVetter expressions;
    private final ReservedNames reserved;

    BpmnRules(ExpressionVetter expressions, ReservedNames reserved) {
        this.expressions = expressions;
        this.reserved = reserved;
    }

    void vet(Element definitions, VettingResult vettingResult) {
        walk(definitions, definitions, null, vettingResult);
        definitions.elements().stream()
                .filter(element -> element.getTagName().equals("process"))
                .forEach(process -> process(process, vettingResult));
    }

    private void process(Element process, VettingResult vettingResult) {
        LoopFinder.endless(process)
                .ifPresent(
                        step -> vettingResult.refuse(step, "The way from here leads back here without anybody's step"));
        callsItself(process, process.attribute("id"), vettingResult);
    }

    private static void callsItself(Element scope, String process, VettingResult vettingResult) {
        for (Element element : scope.elements()) {
            if (element.getTagName().equals("callActivity") && process.equals(element.attribute("calledElement"))) {
                vettingResult.refuse(element.attribute("id"), "A process may not call itself");
            }
            callsItself(element, process, vettingResult);
        }
    }

    private void walk(Element element, Element parent, String around, VettingResult vettingResult) {
        String id = VettingResult.id(element, around);
        boolean drawing = element.getUri() != null && element.getUri().contains("/spec/DD/")
                || "BPMNDiagram".equals(element.getTagName());
        if (drawing) {
            return;
        }
        vettingResult.refuse(id, BpmnVetter.refusal(element));
        texts(element, id, vettingResult);
        attributes(element, id, vettingResult);
        kinds(element, parent, id, vettingResult);
        element.elements().forEach(child -> walk(child, element, id, vettingResult));
    }

    private void texts(Element element, String id, VettingResult vettingResult) {
        String text = element.getText();
        boolean read = element.getUri() == null || MODEL.equals(element.getUri());
        if (read) {
            vettingResult.refuse(id, TextMarkup.refusal(element.attribute("name"), LONGEST_NAME));
        }
        if (Set.of("documentation", "text").contains(element.getTagName())) {
            vettingResult.refuse(id, TextMarkup.refusal(text, LONGEST_TEXT));
        } else if (ExpressionText.isExpression(text)) {
            vettingResult.refuse(id, expressions.refusal(text));
        }
        if (element.attribute("id") != null && element.attribute("id").length() > LONGEST_ID) {
            vettingResult.refuse(id.substring(0, LONGEST_ID), "An id has at most " + LONGEST_ID + " characters");
        }
    }

    private void attributes(Element element, String id, VettingResult vettingResult) {
        for (String name : element.attributes()) {
            String value = element.attribute(name);
            if (name.endsWith("delegateExpression")) {
                vettingResult.refuse(id, expressions.actionRefusal(value));
            } else if (ExpressionText.isExpression(value)) {
                vettingResult.refuse(
                        id,
                        FIXED.contains(name)
                                ? Optional.of("What is called here is named, not computed: " + value)
                                : expressions.refusal(value));
            }
            if (WRITTEN.contains(name)) {
                vettingResult.refuse(id, reserved.refusal(value));
            }
        }
    }

    private void kinds(Element element, Element parent, String id, VettingResult vettingResult) {
        switch (element.getTagName()) {
            case "inputParameter", "outputParameter" ->
                vettingResult.refuse(id, reserved.refusal(String.valueOf(element.attribute("name"))));
            case "in", "out" -> passed(element, id, vettingResult);
            case "loopCardinality" -> vettingResult.refuse(id, ModelSizePolicy.cardinality(element.getText()));
            case "timeCycle" -> vettingResult.refuse(id, ModelSizePolicy.cycle(element.getText()));
            case "failedJobRetryTimeCycle" -> vettingResult.refuse(id, ModelSizePolicy.retries(element.getText()));
            case "process" -> startable(element, id, vettingResult);
            case "startEvent" -> start(element, parent, id, vettingResult);
            default -> thrown(element, id, vettingResult);
        }
    }

    /** A case's id and number go on to a called process as they are, never another case's. */
    private void passed(Element element, String id, VettingResult vettingResult) {
        String target = element.attribute("target");
        if (target != null && !target.equals(element.attribute("source"))) {
            vettingResult.refuse(id, reserved.refusal(target));
        }
        String key = element.attribute("businessKey");
        if (key != null && !BUSINESS_KEY.contains(key.strip())) {
            vettingResult.refuse(id, "A called process is about the same case: #{execution.processBusinessKey}");
        }
    }

    private static void startable(Element process, String id, VettingResult vettingResult) {
        if ("true".equals(process.attribute(CAMUNDA + "isStartableInTasklist"))) {
            vettingResult.refuse(id, "A process begins for a case, not from a list");
        }
    }

    private static void start(Element start, Element parent, String id, VettingResult vettingResult) {
        boolean ofProcess = parent.getTagName().equals("process");
        if (ofProcess && start.elements().stream().anyMatch(kind -> BEGINS_ALONE.contains(kind.getTagName()))) {
            vettingResult.refuse(id, "A process begins for a case, not by itself");
        }
    }

    private static void thrown(Element element, String id, VettingResult vettingResult) {
        if (THROWS.contains(element.getTagName())
                && element.elements().stream()
                        .anyMatch(kind -> kind.getTagName().equals("signalEventDefinition"))) {
            vettingResult.refuse(id, "A signal would reach every case: use an escalation");
        }
    }
}
