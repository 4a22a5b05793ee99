package org.throughline.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.spi.DmnEngineMetricCollector;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.EngineModels;
import org.throughline.engine.EngineTest;
import org.throughline.engine.InstanceMigrations;
import org.throughline.engine.TaskRefresh;
import org.throughline.engine.TaskRestoration;
import org.throughline.shared.ConsistencyCheck;

/** What waits beside an open task, its reminder before all, is there after a move as before, for later cases as well. */
class InstanceMigrationsTest extends EngineTest {

    private static final int MANY = 20;

    /** Every kind of thing that waits at a scope: a timer and a message at its edge, a timer and a message in a sub-process. */
    private static final String WAITING = """
            <boundaryEvent id="Late" attachedToRef="Step" cancelActivity="false">
              <timerEventDefinition><timeDuration>P20D</timeDuration></timerEventDefinition></boundaryEvent>
            <sequenceFlow id="late" sourceRef="Late" targetRef="End"/>
            <boundaryEvent id="Called" attachedToRef="Step" cancelActivity="false">
              <messageEventDefinition messageRef="call"/></boundaryEvent>
            <sequenceFlow id="called" sourceRef="Called" targetRef="End"/>
            <subProcess id="Beside" triggeredByEvent="true">
              <startEvent id="Monthly" isInterrupting="false">
                <timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></startEvent>
              <sequenceFlow id="monthly" sourceRef="Monthly" targetRef="Over"/><endEvent id="Over"/>
            </subProcess>
            """;

    @Autowired
    private InstanceMigrations migrations;

    @Autowired
    private TaskRefresh refresh;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private List<ConsistencyCheck> checks;

    private String first;
    private String second;

    @BeforeEach
    void twoVersions() {
        first = version("Report the visit");
        second = version("Report the visit anew");
    }

    @Test
    void manyMovedTasksKeepTheirRemindersAndEscalations() {
        List<String> moved =
                IntStream.range(0, MANY).mapToObj(i -> begin(first)).toList();
        Map<String, Long> before = timers(moved.get(0));
        assertThat(before).containsEntry("Step", 2L).containsEntry("Late", 1L).containsEntry("Monthly", 1L);

        moved.forEach(instance -> move(instance, first, second));

        assertThat(moved).allSatisfy(instance -> assertThat(timers(instance)).isEqualTo(before));
    }

    @Test
    void aTaskThatBeginsAfterAMoveHasItsTimers() {
        Map<String, Long> asDrawn = timers(begin(second));

        move(begin(first), first, second);

        assertThat(timers(begin(second))).isEqualTo(asDrawn);
        assertThat(timers(begin(first))).isEqualTo(asDrawn);
    }

    @Test
    void noDefinitionIsAlteredByAMove() {
        Map<String, Object> before = declarations(second);
        assertThat(before).isNotEmpty();

        move(begin(first), first, second);

        assertThat(declarations(second)).isEqualTo(before);
    }

    @Test
    void movesAtTheSameTimeLoseAndDoubleNoTimer() throws Exception {
        List<String> moved =
                IntStream.range(0, MANY).mapToObj(i -> begin(first)).toList();
        Map<String, Long> before = timers(moved.get(0));
        ExecutorService several = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        moved.forEach(instance -> running.add(several.submit(work(() -> move(instance, first, second)))));
        for (Future<?> one : running) {
            one.get();
        }
        several.shutdown();

        assertThat(moved).allSatisfy(instance -> assertThat(timers(instance)).isEqualTo(before));
    }

    @Test
    void aTaskThatIsDatedAnewAsksTheTableOnceAndIsReportedOnce() {
        begin(first);
        clearInvocations(observer);
        DmnEngineMetricCollector tables =
                configuration.getDmnEngineConfiguration().getEngineMetricCollector();
        tables.clearExecutedDecisionInstances();

        refresh.redate(task().getId());

        assertThat(tables.getExecutedDecisionInstances())
                .as("for its due date, its reminder and its escalation")
                .isEqualTo(1);
        verify(observer).changed(any());
    }

    @Test
    void timersThatAreMissingAreFoundAndSetAgain() {
        String instance = begin(first);
        Map<String, Long> before = timers(instance);
        remindersOf(instance).forEach(job -> engine.getManagementService().deleteJob(job.getId()));
        ConsistencyCheck check = checks.stream()
                .filter(one -> one.claim().contains("timers that its drawing asks for"))
                .findFirst()
                .orElseThrow();
        assertThat(check.violations()).hasSize(1).first().asString().contains("reminder", "escalation");

        assertThat(check.repair()).hasSize(1);

        assertThat(check.violations()).isEmpty();
        assertThat(timers(instance)).isEqualTo(before);
        assertThat(check.repair()).isEmpty();
    }

    private static Callable<Void> work(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private String version(String name) {
        String bpmn = EngineModels.processWith(
                        "visit",
                        userTask("camunda:dueDate='${workDates.due(execution)}'", "")
                                .replace("Report the visit", name),
                        WAITING)
                .replace("<process ", "<message id='call' name='call-back'/><process ");
        return engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .addString("visit.bpmn", bpmn)
                .addClasspathResource("engine/visit-report.form")
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    private String begin(String definition) {
        return engine.getRuntimeService()
                .startProcessInstanceById(definition, caseNumber, Map.of(CaseVariables.CASE_ID, caseId.toString()))
                .getId();
    }

    private void move(String instance, String from, String to) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            migrations.migrate(instance, migrations.plan(from, to, Map.of()), () -> {});
            engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(task -> refresh.refresh(task.getId(), false, false, false, TaskRestoration.NONE));
        });
    }

    private List<Job> remindersOf(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("Step")
                .list();
    }

    /** Step → how many timers wait there. */
    private Map<String, Long> timers(String instance) {
        Map<String, Long> timers = new TreeMap<>();
        for (String step : List.of("Step", "Late", "Monthly")) {
            timers.put(
                    step,
                    engine.getManagementService()
                            .createJobQuery()
                            .processInstanceId(instance)
                            .activityId(step)
                            .count());
        }
        timers.put(
                "Called",
                engine.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .count());
        return timers;
    }

    private Map<String, Object> declarations(String definition) {
        ProcessDefinitionEntity process = configuration
                .getCommandExecutorTxRequired()
                .execute(context -> configuration.getDeploymentCache().findDeployedProcessDefinitionById(definition));
        Map<String, Object> all = new TreeMap<>();
        collect(process, all);
        return all;
    }

    private static void collect(ScopeImpl scope, Map<String, Object> all) {
        Map<String, Object> timeouts = new TreeMap<>();
        scope.getProperties()
                .get(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)
                .forEach((step, timers) -> timeouts.put(step, List.copyOf(new TreeMap<>(timers).keySet())));
        all.put(
                scope.getId(),
                List.of(
                        timeouts,
                        List.copyOf(
                                new TreeMap<>(scope.getProperties().get(BpmnProperties.TIMER_DECLARATIONS)).keySet()),
                        List.copyOf(
                                new TreeMap<>(scope.getProperties().get(BpmnProperties.EVENT_SUBSCRIPTION_DECLARATIONS))
                                        .keySet())));
        for (ActivityImpl inner : scope.getActivities()) {
            collect(inner, all);
        }
    }
}
