package org.throughline.engine.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.task.CaseLock;
import org.throughline.engine.task.OpenTaskTransfer;
import org.throughline.shared.Rejection;

@Service
@Transactional
class CamundaCaseProcesses implements CaseProcesses {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final OpenTaskTransfer tasks;
    private final CaseLock lock;
    private final JdbcClient jdbc;

    CamundaCaseProcesses(
            RuntimeService runtime,
            RepositoryService repository,
            HistoryService history,
            OpenTaskTransfer tasks,
            CaseLock lock,
            JdbcClient jdbc) {
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.tasks = tasks;
        this.lock = lock;
        this.jdbc = jdbc;
    }

    @Override
    public String start(String processKey, UUID caseId, String caseNumber, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(CaseVariables.CASE_ID, caseId.toString());
        all.put(CaseVariables.CASE_NUMBER, caseNumber);
        return runtime.startProcessInstanceByKey(processKey, caseNumber, all).getId();
    }

    @Override
    public void deliver(String message, String caseNumber, Map<String, Object> variables) {
        lock.takeCase(caseNumber);
        String youngest =
                waiting(message, caseNumber).findFirst().orElseThrow(() -> Rejection.conflict("case-not-waiting"));
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceId(youngest)
                    .setVariables(variables)
                    .correlate();
        } catch (MismatchingMessageCorrelationException ambiguous) {
            throw Rejection.conflict("case-not-waiting");
        }
    }

    @Override
    public void announce(String message, String caseNumber) {
        lock.takeCase(caseNumber);
        waiting(message, caseNumber).forEach(process -> runtime.createMessageCorrelation(message)
                .processInstanceId(process)
                .correlateAll());
    }

    /** The processes of the case that wait for the message, the youngest first. */
    private Stream<String> waiting(String message, String caseNumber) {
        return jdbc
                .sql("""
                        select distinct process.id_, started.start_time_ from act_ru_execution process
                        join act_hi_procinst started on started.id_ = process.id_
                        join act_ru_execution scope on scope.proc_inst_id_ = process.id_
                        join act_ru_event_subscr waits on waits.execution_id_ = scope.id_
                        where process.business_key_ = :number and process.parent_id_ is null
                          and waits.event_type_ = 'message' and waits.event_name_ = :message
                        order by started.start_time_ desc, process.id_
                        """)
                .param("number", caseNumber)
                .param("message", message)
                .query((row, index) -> row.getString(1))
                .list()
                .stream();
    }

    @Override
    public void lock(String processInstanceId) {
        lock.takeInstance(processInstanceId);
    }

    @Override
    public void reassign(String caseNumber, String from, String to) {
        tasks.reassign(caseNumber, from, to);
    }

    @Override
    public void reoffer(String caseNumber) {
        tasks.reoffer(caseNumber);
    }

    @Override
    public Map<String, Set<String>> running(Collection<String> caseNumbers) {
        Map<String, Set<String>> keys = new HashMap<>();
        jdbc.sql("""
                        select e.business_key_, d.key_ from act_ru_execution e
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.parent_id_ is null and e.business_key_ in (:numbers)
                        """).param("numbers", caseNumbers).query(row -> {
            keys.computeIfAbsent(row.getString(1), number -> new HashSet<>()).add(row.getString(2));
        });
        return keys;
    }

    @Override
    public List<Position> positions(String caseNumber) {
        return new ProcessPositions(runtime, history).of(caseNumber);
    }

    @Override
    public String model(String processDefinitionId) {
        try (var stream = repository.getProcessModel(processDefinitionId)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NullValueException unknown) {
            throw Rejection.notFound("process-unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
