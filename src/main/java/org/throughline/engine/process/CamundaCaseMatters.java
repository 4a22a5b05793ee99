package org.throughline.engine.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.CaseMatters;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.TaskRefresh;
import org.throughline.shared.JdbcTime;

@Service
@Transactional
class CamundaCaseMatters implements CaseMatters {

    private static final String OF_MATTER = """
            from act_ru_execution process
            join act_ru_variable about on about.execution_id_ = process.id_
            %s
            where process.business_key_ = :number and process.parent_id_ is null
              and about.name_ = :name and about.text_ = :value
            """;

    private final RuntimeService runtime;
    private final CaseProcesses processes;
    private final TaskRefresh tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    CamundaCaseMatters(
            RuntimeService runtime, CaseProcesses processes, TaskRefresh tasks, JdbcClient jdbc, Clock clock) {
        this.runtime = runtime;
        this.processes = processes;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void announce(String message, CaseMatter matter) {
        jdbc.sql("select distinct process.id_ " + OF_MATTER.formatted("""
                        join act_ru_execution scope on scope.proc_inst_id_ = process.id_
                        join act_ru_event_subscr waits on waits.execution_id_ = scope.id_
                            and waits.event_type_ = 'message' and waits.event_name_ = :message"""))
                .params(parameters(matter))
                .param("message", message)
                .query(String.class)
                .list()
                .forEach(process -> {
                    processes.lock(process);
                    runtime.createMessageCorrelation(message)
                            .processInstanceId(process)
                            .correlateAll();
                });
    }

    @Override
    public void makeDue(CaseMatter matter, String dayVariable, LocalDate day) {
        List<MatterTask> later = open(matter).stream()
                .filter(task -> task.dueAt() == null
                        || LocalDate.ofInstant(task.dueAt(), clock.getZone()).isAfter(day))
                .toList();
        later.stream().map(MatterTask::processId).distinct().forEach(process -> {
            processes.lock(process);
            runtime.setVariable(process, dayVariable, day.toString());
        });
        later.forEach(task -> tasks.redate(task.id()));
    }

    private List<MatterTask> open(CaseMatter matter) {
        return jdbc.sql("select task.id_, process.id_ as process, task.due_date_ "
                        + OF_MATTER.formatted("join act_ru_task task on task.proc_inst_id_ = process.id_")
                        + "order by task.id_")
                .params(parameters(matter))
                .query((row, n) ->
                        new MatterTask(row.getString(1), row.getString(2), JdbcTime.instantOfLocal(row, "due_date_")))
                .list();
    }

    private static Map<String, String> parameters(CaseMatter matter) {
        return Map.of("number", matter.caseNumber(), "name", matter.variable(), "value", matter.value());
    }

    private record MatterTask(String id, String processId, Instant dueAt) {}
}
