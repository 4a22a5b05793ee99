package org.throughline.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.throughline.engine.GivenReminders;

/** The reminders and escalations of all open tasks, gone through in portions. What was lost and is late is given late. */
@Component
class TaskTimers {

    private static final int PORTION = 500;

    private static final String ALL = "select id_ from act_ru_task where id_ > :after order by id_ limit :limit";

    private static final String WITHOUT_ANY = """
            select task.id_ from act_ru_task task
            where task.id_ > :after and not exists (
                select 1 from act_ru_job job
                where job.execution_id_ = task.execution_id_ and job.handler_type_ = :timeout)
            order by task.id_ limit :limit
            """;

    private final ProcessEngineConfigurationImpl engine;
    private final CaseLock lock;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ObjectProvider<GivenReminders> given;

    TaskTimers(
            ProcessEngineConfigurationImpl engine,
            CaseLock lock,
            JdbcClient jdbc,
            TransactionOperations transactions,
            ObjectProvider<GivenReminders> given) {
        this.given = given;
        this.engine = engine;
        this.lock = lock;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What is missing, at most so many. */
    List<Missing> missing(int most) {
        return missing(ALL, most);
    }

    /** Sets again all that is missing, and says what. */
    List<Missing> restore() {
        return missing(ALL, Integer.MAX_VALUE).stream().filter(this::restore).toList();
    }

    /** Reads only tasks that have none, which is quick. */
    List<Missing> restoreWhereNoneIsLeft() {
        return missing(WITHOUT_ANY, Integer.MAX_VALUE).stream()
                .filter(this::restore)
                .toList();
    }

    /** Whoever works on the case, or repairs it too, goes first; what they leave is checked again. */
    private boolean restore(Missing missing) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            lock.take(missing.taskId());
            return !ofTask(missing.taskId(), Reminders::restore).isEmpty();
        }));
    }

    private List<Missing> missing(String query, int most) {
        List<Missing> found = new ArrayList<>();
        String after = "";
        List<String> portion;
        do {
            portion = portion(query, after);
            portion.stream()
                    .map(id -> new Missing(id, ofTask(id, Reminders::missing)))
                    .filter(one -> !one.timers().isEmpty())
                    .forEach(found::add);
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1);
        } while (portion.size() == PORTION && found.size() < most);
        return found.stream().limit(most).toList();
    }

    private List<String> portion(String query, String after) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(query).param("after", after).param("limit", PORTION);
        if (query.equals(WITHOUT_ANY)) {
            statement = statement.param("timeout", TimerTaskListenerJobHandler.TYPE);
        }
        return statement.query(String.class).list();
    }

    private Set<String> ofTask(String taskId, BiFunction<TaskEntity, Predicate<String>, Set<String>> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null || task.getExecution() == null
                    ? Set.of()
                    : work.apply(task, listener -> isGiven(taskId, listener));
        });
    }

    /** Where nobody keeps what was given, all that is over counts as given. */
    private boolean isGiven(String taskId, String listener) {
        return given.stream().allMatch(record -> record.isGiven(taskId, listener));
    }

    /**
     * An open task without timers that its drawing asks for.
     *
     * @param timers the ids of their listeners
     */
    record Missing(String taskId, Set<String> timers) {

        @Override
        public String toString() {
            return "task " + taskId + " has no " + String.join(", ", timers);
        }
    }
}
