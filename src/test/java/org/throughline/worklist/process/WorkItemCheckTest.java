package org.throughline.worklist.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.shared.ConsistencyCheck;

/** Where the work list and the engine's tasks differ, each way is found. What a test does is taken back. */
@LifecycleTest
class WorkItemCheckTest {

    @Autowired
    LifecycleDriver cases;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private String task;

    @BeforeEach
    void anOpenTask() {
        task = db.sql("select task_id from work_item where case_number = ? order by task_id limit 1")
                .param(cases.request())
                .query(String.class)
                .single();
    }

    @Test
    void aTaskThatIsNotOnTheWorkListIsFound() {
        assertThat(violationsAfter("delete from work_item where task_id = :task"))
                .containsExactly("task " + task + " is not on the work list");
    }

    @Test
    void aTaskWithAnotherAssigneeIsFound() {
        assertThat(violationsAfter("update work_item set assignee = 'nobody' where task_id = :task"))
                .contains("task " + task + " has another assignee on the work list");
    }

    @Test
    void aWorkItemWithoutATaskIsFound() {
        assertThat(violationsAfter(
                        "delete from act_ru_identitylink where task_id_ = :task",
                        "delete from act_ru_task where id_ = :task"))
                .containsExactly("work item " + task + " has no task");
    }

    @Test
    void aWorkItemThatNobodySeesIsFound() {
        assertThat(violationsAfter("delete from work_audience where task_id = :task"))
                .containsExactly("work item " + task + " is shown to nobody");
    }

    private List<String> violationsAfter(String... forgeries) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            for (String forgery : forgeries) {
                db.sql(forgery).param("task", task).update();
            }
            return checks.stream()
                    .filter(check -> check.claim().contains("work list"))
                    .flatMap(check -> check.violations().stream())
                    .filter(violation -> violation.contains(task))
                    .toList();
        });
    }
}
