package org.throughline.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * A task under another task belongs to no process, and such tasks are refused ({@link EngineSettings}); so no task that ends
 * needs to ask for those under it.
 */
class NoSubTasks extends TaskManager {

    @Override
    public List<Task> findTasksByParentTaskId(String parentTaskId) {
        return new ArrayList<>();
    }

    /** Gives each command of the engine its own. */
    @Component
    static class TaskSessions extends AbstractProcessEnginePlugin implements SessionFactory {

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            if (engine.getCustomSessionFactories() == null) {
                engine.setCustomSessionFactories(new ArrayList<>());
            }
            engine.getCustomSessionFactories().add(this);
        }

        @Override
        public Class<?> getSessionType() {
            return TaskManager.class;
        }

        @Override
        public Session openSession() {
            return new NoSubTasks();
        }
    }
}
