package org.throughline.engine.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.FlowObserver;
import org.throughline.engine.FlowObserver.Taken;

/** Reports every sequence flow that is taken, whoever drew it. */
@Component
class FlowHooks extends AbstractBpmnParseListener implements ProcessEnginePlugin {

    private static final Set<String> NO_CHOICE = Set.of("parallelGateway", "eventBasedGateway");

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
        ExecutionListener report = execution -> report((ExecutionEntity) execution, flow);
        flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, report);
    }

    private void report(ExecutionEntity execution, TransitionImpl flow) {
        ProcessDefinitionEntity process = execution.getProcessDefinition();
        Taken taken = new Taken(
                execution.getProcessInstanceId(),
                process.getKey(),
                process.getVersion(),
                execution.getProcessBusinessKey(),
                flow.getId(),
                flow.getSource().getId(),
                flow.getDestination().getId(),
                clock.instant(),
                isChoice(flow.getSource()) ? flags(execution) : null);
        observers.orderedStream().forEach(observer -> observer.taken(taken));
    }

    /** Asked when the flow is taken: while it is read, its brothers are not drawn yet. */
    private static boolean isChoice(ActivityImpl source) {
        return source.getOutgoingTransitions().size() > 1
                && !NO_CHOICE.contains(String.valueOf(source.getProperty(BpmnProperties.TYPE.getName())));
    }

    private static Map<String, Object> flags(ExecutionEntity execution) {
        return RoutingFlags.of(Variables.fromMap(execution.getVariables()).asVariableContext());
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
