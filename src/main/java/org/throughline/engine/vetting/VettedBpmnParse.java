package org.throughline.engine.vetting;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.bpmn.parser.FieldDeclaration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.throughline.engine.Refusal;

/**
 * Parses a process model only after every element of it was vetted: some attributes name classes that the engine's
 * parser would make objects of while it reads.
 */
class VettedBpmnParse extends BpmnParse {

    VettedBpmnParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        vet(rootElement);
        if (!hasErrors()) {
            TaskDefaults.complete(rootElement);
            super.parseRootElement();
        }
    }

    private void vet(Element element) {
        BpmnVetter.flaws(element).forEach(flaw -> addError(flaw.refusal().toString(), element));
        element.elements().forEach(this::vet);
    }

    @Override
    protected void parseShellServiceTask(ActivityImpl activity, Element task, List<FieldDeclaration> fields) {
        addError(Refusal.of("outside-worker", "shell").toString(), task);
    }

    @Override
    protected void parseEmailServiceTask(ActivityImpl activity, Element task, List<FieldDeclaration> fields) {
        addError(Refusal.of("outside-worker", "mail").toString(), task);
    }

    @Override
    protected void addTimerListenerDeclaration(String listenerId, ScopeImpl scope, TimerDeclarationImpl timer) {
        if (!scope.getProperties().contains(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)) {
            scope.getProperties().set(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS, new TimeoutDeclarations());
        }
        super.addTimerListenerDeclaration(listenerId, scope, timer);
    }
}
