package org.throughline.engine.vetting;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import org.throughline.engine.Refusal;
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

    void vet(VettedElement definitions, VettingResult vettingResult) {
        walk(definitions, vettingResult);
        definitions.elements().stream()
                .filter(element -> element.getTagName().equals("process"))
                .forEach(process -> process((VettedElement) process, vettingResult));
    }

    private void process(VettedElement process, VettingResult vettingResult) {
        LoopFinder.endless(process)
                .ifPresent(step -> vettingResult.refuse(within(process, step), Refusal.of("endless-loop")));
        callsItself(process, process.attribute("id"), vettingResult);
    }

    private static VettedElement within(VettedElement scope, String id) {
        return scope.elements().stream()
                .map(VettedElement.class::cast)
                .map(element -> id.equals(element.attribute("id")) ? element : within(element, id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void callsItself(Element scope, String process, VettingResult vettingResult) {
        for (Element element : scope.elements()) {
            if (element.getTagName().equals("callActivity")
                    && process != null
                    && process.equals(element.attribute("calledElement"))) {
                vettingResult.refuse((VettedElement) element, "calledElement", Refusal.of("calls-itself"));
            }
            callsItself(element, process, vettingResult);
        }
    }

    private void walk(VettedElement element, VettingResult vettingResult) {
        boolean drawing = element.getUri() != null && element.getUri().contains("/spec/DD/")
                || "BPMNDiagram".equals(element.getTagName());
        if (drawing) {
            return;
        }
        BpmnVetter.flaws(element).forEach(flaw -> vettingResult.refuse(element, flaw.attribute(), flaw.refusal()));
        texts(element, vettingResult);
        attributes(element, vettingResult);
        kinds(element, vettingResult);
        element.elements().forEach(child -> walk((VettedElement) child, vettingResult));
    }

    private void texts(VettedElement element, VettingResult vettingResult) {
        String text = element.getText();
        boolean read = element.getUri() == null || MODEL.equals(element.getUri());
        if (read) {
            vettingResult.refuse(element, "name", TextMarkup.refusal(element.attribute("name"), LONGEST_NAME));
        }
        if (Set.of("documentation", "text").contains(element.getTagName())) {
            vettingResult.refuse(element, TextMarkup.refusal(text, LONGEST_TEXT));
        } else if (ExpressionText.isExpression(text)) {
            vettingResult.refuse(element, expressions.refusal(text));
        }
        if (element.attribute("id") != null && element.attribute("id").length() > LONGEST_ID) {
            vettingResult.refuse(element, "id", Refusal.of("id-too-long", LONGEST_ID));
        }
    }

    private void attributes(VettedElement element, VettingResult vettingResult) {
        for (String name : element.attributes()) {
            String value = element.attribute(name);
            if (name.endsWith("delegateExpression")) {
                vettingResult.refuse(element, name, expressions.actionRefusal(value));
            } else if (ExpressionText.isExpression(value)) {
                vettingResult.refuse(
                        element,
                        name,
                        FIXED.contains(name)
                                ? Optional.of(Refusal.of("name-computed", value))
                                : expressions.refusal(value));
            }
            if (WRITTEN.contains(name)) {
                vettingResult.refuse(element, name, reserved.refusal(value));
            }
            if (name.equals(CAMUNDA + "candidateGroups")) {
                vettingResult.refuse(element, name, GroupRules.refusal(value));
            }
        }
    }

    private void kinds(VettedElement element, VettingResult vettingResult) {
        switch (element.getTagName()) {
            case "inputParameter", "outputParameter" ->
                vettingResult.refuse(element, reserved.refusal(String.valueOf(element.attribute("name"))));
            case "in", "out" -> passed(element, vettingResult);
            case "loopCardinality" -> vettingResult.refuse(element, ModelSizePolicy.cardinality(element.getText()));
            case "timeCycle" -> vettingResult.refuse(element, ModelSizePolicy.cycle(element.getText()));
            case "failedJobRetryTimeCycle" -> vettingResult.refuse(element, ModelSizePolicy.retries(element.getText()));
            case "process" -> startable(element, vettingResult);
            case "startEvent" -> start(element, vettingResult);
            default -> thrown(element, vettingResult);
        }
    }

    /** A case's id and number go on to a called process as they are, never another case's. */
    private void passed(VettedElement element, VettingResult vettingResult) {
        String target = element.attribute("target");
        if (target != null && !target.equals(element.attribute("source"))) {
            vettingResult.refuse(element, reserved.refusal(target));
        }
        String key = element.attribute("businessKey");
        if (key != null && !BUSINESS_KEY.contains(key.strip())) {
            vettingResult.refuse(element, "businessKey", Refusal.of("other-case"));
        }
    }

    private static void startable(VettedElement process, VettingResult vettingResult) {
        if ("true".equals(process.attribute(CAMUNDA + "isStartableInTasklist"))) {
            vettingResult.refuse(process, CAMUNDA + "isStartableInTasklist", Refusal.of("starts-from-list"));
        }
    }

    private static void start(VettedElement start, VettingResult vettingResult) {
        boolean ofProcess =
                start.parent() != null && start.parent().getTagName().equals("process");
        if (ofProcess && start.elements().stream().anyMatch(kind -> BEGINS_ALONE.contains(kind.getTagName()))) {
            vettingResult.refuse(start, Refusal.of("starts-alone"));
        }
    }

    private static void thrown(VettedElement element, VettingResult vettingResult) {
        if (THROWS.contains(element.getTagName())
                && element.elements().stream()
                        .anyMatch(kind -> kind.getTagName().equals("signalEventDefinition"))) {
            vettingResult.refuse(element, Refusal.of("signal"));
        }
    }
}
