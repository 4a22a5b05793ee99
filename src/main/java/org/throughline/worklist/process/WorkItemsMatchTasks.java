package org.throughline.worklist.process;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.ConsistencyCheck;

/** The work list is a second record of the engine's tasks: the two must never differ. */
@Component
class WorkItemsMatchTasks implements ConsistencyCheck {

    private final JdbcClient jdbc;

    WorkItemsMatchTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String claim() {
        return "Every open task of the engine is on the work list, with the same assignee, and nothing else is";
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> violations() {
        return jdbc.sql("""
                        select case when w.task_id is null then 'task ' || t.id_ || ' is not on the work list'
                                    when t.id_ is null then 'work item ' || w.task_id || ' has no task'
                                    else 'task ' || t.id_ || ' has another assignee on the work list' end
                        from act_ru_task t full join work_item w on w.task_id = t.id_
                        where w.task_id is null or t.id_ is null or t.assignee_ is distinct from w.assignee
                        union all
                        select 'work item ' || w.task_id || ' is shown to nobody' from work_item w
                        where not exists (select 1 from work_audience a where a.task_id = w.task_id)
                        limit 100
                        """).query(String.class).list();
    }
}
