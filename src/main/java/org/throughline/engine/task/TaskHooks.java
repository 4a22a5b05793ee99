package org.throughline.engine.task;

import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_ASSIGNMENT;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_COMPLETE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_CREATE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_DELETE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_UPDATE;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskObserver;

/** Hangs the door, the checks and the reports on every user task that is parsed, whoever drew it. */
@Component
class TaskHooks extends AbstractBpmnParseListener implements ProcessEnginePlugin {

    /** For a task that was drawn without. */
    private static final String DUE = "${workDates.due(execution)}";

    private final TaskAudience taskAudience;
    private final StaffLookup staffLookup;
    private final TaskReporter reporter;
    private ProcessEngineConfigurationImpl engine;

    TaskHooks(TaskAudience taskAudience, StaffLookup staffLookup, TaskReporter reporter) {
        this.taskAudience = taskAudience;
        this.staffLookup = staffLookup;
        this.reporter = reporter;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
        List<BpmnParseListener> listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(this);
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, new CaseIdentity());
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        UserTaskActivityBehavior parsed = (UserTaskActivityBehavior) activity.getActivityBehavior();
        activity.setActivityBehavior(new UserTaskActivityBehavior(
                new TaskOfferDecorator(parsed.getTaskDecorator(), taskAudience, staffLookup)));
        TaskDefinition task = parsed.getTaskDefinition();
        if (task.getDueDateExpression() == null) {
            task.setDueDateExpression(engine.getExpressionManager().createExpression(DUE));
        }
        task.addBuiltInTaskListener(EVENTNAME_CREATE, reporter.describing(TaskObserver::created));
        task.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, new AssignmentGuard(staffLookup));
        task.addBuiltInTaskListener(EVENTNAME_UPDATE, new AssignmentGuard(staffLookup));
        task.addBuiltInTaskListener(EVENTNAME_UPDATE, reporter.describing(TaskObserver::changed));
        task.addBuiltInTaskListener(EVENTNAME_COMPLETE, new CompletionGuard());
        task.addBuiltInTaskListener(EVENTNAME_COMPLETE, reporter.reporting(TaskObserver::completed));
        task.addBuiltInTaskListener(EVENTNAME_DELETE, reporter.reporting(TaskObserver::cancelled));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // all is set before the engine reads a model
    }

    @Override
    public void postProcessEngineBuild(org.camunda.bpm.engine.ProcessEngine engine) {
        // nothing is left to do
    }
}
