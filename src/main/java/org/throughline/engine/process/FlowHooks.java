package org.throughline.engine.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.FlowObserver;
import org.throughline.engine.FlowObserver.Taken;

/** Reports every sequence flow that is taken, whoever drew it. */
@Component
class FlowHooks extends AbstractBpmnParseListener implements ProcessEnginePlugin {

    private final ObjectProvider<FlowObserver> observers;
    private final Clock clock;

    FlowHooks(ObjectProvider<FlowObserver> observers, Clock clock) {
        this.observers = observers;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(this);
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String from = flow.getSource().getId();
        String to = flow.getDestination().getId();
        ExecutionListener report = execution -> report((ExecutionEntity) execution, flow.getId(), from, to);
        flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, report);
    }

    private void report(ExecutionEntity execution, String flow, String from, String to) {
        ProcessDefinitionEntity process = execution.getProcessDefinition();
        Taken taken = new Taken(
                execution.getProcessInstanceId(),
                process.getKey(),
                process.getVersion(),
                execution.getProcessBusinessKey(),
                flow,
                from,
                to,
                clock.instant());
        observers.orderedStream().forEach(observer -> observer.taken(taken));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // all is set before the engine reads a model
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        // nothing is left to do
    }
}
