package org.throughline.engine.task;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets people act on one case one after the other. Without it, two who complete parallel tasks of a case in the same
 * moment would meet in the engine's optimistic locking, and one of them would be refused for no reason of theirs.
 */
@Component
public class CaseLock {

    private final JdbcClient jdbc;

    CaseLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds until the transaction ends; does nothing where the task is gone. */
    void take(String taskId) {
        jdbc.sql("""
                select root.id_ from act_ru_task task
                join act_ru_execution process on process.id_ = task.proc_inst_id_
                join act_ru_execution root on root.id_ = process.root_proc_inst_id_
                where task.id_ = :task
                for no key update of root
                """).param("task", taskId).query(String.class).optional();
    }

    /** The same by the case's number; does nothing where no process of the case is running. */
    public void takeCase(String caseNumber) {
        jdbc.sql("""
                select id_ from act_ru_execution
                where business_key_ = :number and super_exec_ is null and parent_id_ is null
                order by id_ for no key update
                """).param("number", caseNumber).query(String.class).list();
    }

    /** The same by any process of the case; does nothing where it has ended. */
    public void takeInstance(String processInstanceId) {
        jdbc.sql("""
                select root.id_ from act_ru_execution process
                join act_ru_execution root on root.id_ = process.root_proc_inst_id_
                where process.id_ = :process
                for no key update of root
                """).param("process", processInstanceId).query(String.class).list();
    }
}
