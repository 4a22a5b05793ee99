package org.throughline.engine.vetting;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Stops what no reading of a model can foresee: going round for ever, calling down for ever, and multiplying. */
class RunawayGuard extends AbstractBpmnParseListener {

    private static final int DEEPEST_CALL = 10;

    private static final ExecutionListener STEP = execution -> ExecutionBudget.spend(1);
    private static final ExecutionListener CALL = RunawayGuard::descend;

    static List<BpmnParseListener> before(List<BpmnParseListener> listeners) {
        List<BpmnParseListener> all = new ArrayList<>();
        all.add(new RunawayGuard());
        if (listeners != null) {
            all.addAll(listeners);
        }
        return all;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, CALL);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, STEP);
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element activity, Element loop, ActivityImpl body) {
        body.setActivityBehavior(BoundedInstances.of((MultiInstanceActivityBehavior) body.getActivityBehavior()));
    }

    private static void descend(DelegateExecution execution) {
        ExecutionBudget.spend(1);
        int depth = 0;
        for (ExecutionEntity at = (ExecutionEntity) execution; at != null; at = caller(at)) {
            if (++depth > DEEPEST_CALL) {
                throw new ProcessEngineException("Processes call each other more than " + DEEPEST_CALL + " deep");
            }
        }
    }

    private static ExecutionEntity caller(ExecutionEntity execution) {
        return execution.getProcessInstance().getSuperExecution();
    }
}
