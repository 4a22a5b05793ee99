package org.throughline.worklist.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.EngineRecords;
import org.throughline.engine.EngineRecords.AssignedTask;
import org.throughline.shared.ConsistencyCheck;

/** The work list is a second record of the engine's tasks: the two must never differ. */
@Component
class WorkItemCheck implements ConsistencyCheck {

    private static final int MOST = 100;
    private static final int PORTION = 1000;

    private final EngineRecords engine;
    private final JdbcClient jdbc;

    WorkItemCheck(EngineRecords engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public String claim() {
        return "Every open task of the engine is on the work list, with the same assignee, and nothing else is";
    }

    /** Both are read as they were at one moment, while people go on working. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        addDifferingTasks(found);
        addItemsWithoutTask(found);
        found.addAll(jdbc.sql("""
                        select 'work item ' || w.task_id || ' is shown to nobody' from work_item w
                        where not exists (select 1 from work_audience a where a.task_id = w.task_id)
                        limit 100
                        """).query(String.class).list());
        return found.stream().limit(MOST).toList();
    }

    private void addDifferingTasks(List<String> found) {
        String after = "";
        List<AssignedTask> portion;
        do {
            portion = engine.openTasks(after, PORTION);
            Map<String, String> assignees =
                    assignees(portion.stream().map(AssignedTask::id).toList());
            for (AssignedTask task : portion) {
                if (!assignees.containsKey(task.id())) {
                    found.add("task " + task.id() + " is not on the work list");
                } else if (!Objects.equals(task.assignee(), assignees.get(task.id()))) {
                    found.add("task " + task.id() + " has another assignee on the work list");
                }
                after = task.id();
            }
        } while (portion.size() == PORTION && found.size() < MOST);
    }

    private Map<String, String> assignees(List<String> taskIds) {
        Map<String, String> assignees = new HashMap<>();
        jdbc.sql("select task_id, assignee from work_item where task_id = any(?)")
                .param(taskIds.toArray(String[]::new))
                .query(row -> {
                    assignees.put(row.getString(1), row.getString(2));
                });
        return assignees;
    }

    private void addItemsWithoutTask(List<String> found) {
        String after = "";
        List<String> portion;
        do {
            portion = jdbc.sql("select task_id from work_item where task_id > ? order by task_id limit ?")
                    .params(after, PORTION)
                    .query(String.class)
                    .list();
            Set<String> open = engine.open(portion);
            for (String task : portion) {
                if (!open.contains(task)) {
                    found.add("work item " + task + " has no task");
                }
                after = task;
            }
        } while (portion.size() == PORTION && found.size() < MOST);
    }
}
