package org.throughline.engine.task;

import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.TaskObserver;
import org.throughline.engine.TaskTitle;

/** Notifies every observer of what happened to a task, in the engine's transaction. */
@Component
class TaskReporter {

    private final ObjectProvider<TaskObserver> observers;
    private final ObjectProvider<TaskTitle> subjects;

    TaskReporter(ObjectProvider<TaskObserver> observers, ObjectProvider<TaskTitle> subjects) {
        this.observers = observers;
        this.subjects = subjects;
    }

    TaskListener reporting(BiConsumer<TaskObserver, TaskInfo> event) {
        return task -> report((TaskEntity) task, event);
    }

    /** As {@link #reporting}, with the task's subject among its properties. */
    TaskListener describing(BiConsumer<TaskObserver, TaskInfo> event) {
        return task -> describe((TaskEntity) task, event);
    }

    void describe(TaskEntity task, BiConsumer<TaskObserver, TaskInfo> event) {
        TaskInfo info = withSubject(TaskInfos.of(task), task);
        observers.orderedStream().forEach(observer -> event.accept(observer, info));
    }

    void report(TaskEntity task, BiConsumer<TaskObserver, TaskInfo> event) {
        TaskInfo info = TaskInfos.of(task);
        observers.orderedStream().forEach(observer -> event.accept(observer, info));
    }

    private TaskInfo withSubject(TaskInfo info, TaskEntity task) {
        return subjects.orderedStream()
                .filter(subject -> subject.processKeys().contains(info.processKey()))
                .flatMap(subject -> subject.of(task.getExecution().getVariables()).stream())
                .findFirst()
                .map(subject -> info.with(TaskTitle.PROPERTY, subject))
                .orElse(info);
    }
}
