package org.throughline.engine.task;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.ConsistencyCheck;

/** A task without its reminder and escalation waits until somebody happens to see it. */
@Component
class TaskTimerCheck implements ConsistencyCheck {

    private static final int MOST = 100;
    private static final int PORTION = 500;

    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;

    TaskTimerCheck(ProcessEngineConfigurationImpl engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public String claim() {
        return "Every open task has the timers that its drawing asks for and whose time is still to come";
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        String after = "";
        List<String> portion;
        do {
            portion = jdbc.sql("select id_ from act_ru_task where id_ > :after order by id_ limit :limit")
                    .param("after", after)
                    .param("limit", PORTION)
                    .query(String.class)
                    .list();
            found.addAll(without(portion));
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1);
        } while (portion.size() == PORTION && found.size() < MOST);
        return found.stream().limit(MOST).toList();
    }

    private List<String> without(List<String> taskIds) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            List<String> found = new ArrayList<>();
            for (String id : taskIds) {
                TaskEntity task = context.getTaskManager().findTaskById(id);
                if (task != null && task.getExecution() != null) {
                    Reminders.missing(task).forEach(timer -> found.add("task " + id + " has no " + timer));
                }
            }
            return found;
        });
    }
}
