package org.throughline.engine.task;

import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.TaskObserver;

/** Tells every observer what happened to a task, in the engine's transaction. */
@Component
class TaskReporter {

    private final ObjectProvider<TaskObserver> observers;

    TaskReporter(ObjectProvider<TaskObserver> observers) {
        this.observers = observers;
    }

    TaskListener reporting(BiConsumer<TaskObserver, TaskInfo> event) {
        return task -> report((TaskEntity) task, event);
    }

    void report(TaskEntity task, BiConsumer<TaskObserver, TaskInfo> event) {
        TaskInfo info = TaskInfos.of(task);
        observers.orderedStream().forEach(observer -> event.accept(observer, info));
    }
}
