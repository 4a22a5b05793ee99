package org.throughline.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskObserver;
import org.throughline.engine.VettedAction;

@Component("remindWorker")
@VettedAction("Reminds the person who has the task that it is due soon")
class RemindWorker implements TaskListener {

    private final TaskReporter reporter;

    RemindWorker(TaskReporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public void notify(DelegateTask task) {
        reporter.report((TaskEntity) task, TaskObserver::reminded);
    }
}
