package org.throughline.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** On completion of every user task: refuses what did not come through the door, whichever client it came from. */
class CompletionGuard implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        if (!CompletionPermit.use(task.getId())) {
            throw new EngineRefusal("Complete this task with its form");
        }
    }
}
