package org.throughline.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.TaskObserver;

/** Remembers, while the demo's history is being lived through, which tasks each case has open. */
@Component
@Profile("demo")
class DemoTasks implements TaskObserver {

    private final Map<String, TaskInfo> open = new LinkedHashMap<>();
    private boolean watching;

    synchronized void watch(boolean on) {
        watching = on;
        open.clear();
    }

    synchronized List<TaskInfo> of(String caseNumber) {
        return open.values().stream()
                .filter(task -> caseNumber.equals(task.caseNumber()))
                .toList();
    }

    @Override
    public synchronized void created(TaskInfo task) {
        if (watching) {
            open.put(task.id(), task);
        }
    }

    @Override
    public synchronized void changed(TaskInfo task) {
        open.computeIfPresent(task.id(), (id, before) -> task);
    }

    @Override
    public synchronized void completed(TaskInfo task) {
        open.remove(task.id());
    }

    @Override
    public synchronized void cancelled(TaskInfo task) {
        open.remove(task.id());
    }
}
