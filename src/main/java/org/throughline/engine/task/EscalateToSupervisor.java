package org.throughline.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskObserver;
import org.throughline.engine.VettedAction;

@Component("escalateToSupervisor")
@VettedAction("Notifies the supervisor that the task is late")
class EscalateToSupervisor implements TaskListener {

    private final TaskReporter reporter;

    EscalateToSupervisor(TaskReporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public void notify(DelegateTask task) {
        reporter.report((TaskEntity) task, TaskObserver::escalated);
    }
}
