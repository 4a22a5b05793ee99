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
        BpmnVetter.refusal(element).ifPresent(reason -> addError(reason, element));
        element.elements().forEach(this::vet);
    }

    @Override
    protected void parseShellServiceTask(ActivityImpl activity, Element task, List<FieldDeclaration> fields) {
        addError("Shell commands are not run here", task);
    }

    @Override
    protected void parseEmailServiceTask(ActivityImpl activity, Element task, List<FieldDeclaration> fields) {
        addError("The engine sends no mail", task);
    }

    @Override
    protected void addTimerListenerDeclaration(String listenerId, ScopeImpl scope, TimerDeclarationImpl timer) {
        if (!scope.getProperties().contains(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)) {
            scope.getProperties().set(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS, new TimeoutDeclarations());
        }
        super.addTimerListenerDeclaration(listenerId, scope, timer);
    }
}
