package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.safety.SafetyResponseProcess;

class WorkDatesTest extends EngineTest {

    private static final String TIMEOUTS = """
            </camunda:properties>
            <camunda:taskListener event="timeout" id="reminder" delegateExpression="${remindWorker}">
              <timerEventDefinition><timeDate>${workDates.reminder(execution)}</timeDate></timerEventDefinition>
            </camunda:taskListener>
            <camunda:taskListener event="timeout" id="escalation" delegateExpression="${escalateToSupervisor}">
              <timerEventDefinition><timeDate>${workDates.escalation(execution)}</timeDate></timerEventDefinition>
            </camunda:taskListener>
            <camunda:properties>""";

    @Autowired
    Clock clock;

    @Test
    void aTaskIsRemindedOfBeforeItIsDueAndEscalatedAfter() {
        deploy(userTask("camunda:dueDate='${workDates.due(execution)}'", TIMEOUTS), "");
        start(Map.of("priority", "high"));
        List<Job> timers = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task().getProcessInstanceId())
                .orderByJobDuedate()
                .asc()
                .list();
        assertThat(timers).hasSize(2);
        assertThat(timers.get(0).getDuedate()).isBefore(task().getDueDate());
        assertThat(timers.get(1).getDuedate()).isAfterOrEqualTo(task().getDueDate());

        engine.getManagementService().executeJob(timers.get(0).getId());
        verify(observer).reminded(any());
        engine.getManagementService().executeJob(timers.get(1).getId());
        verify(observer).escalated(any());
        assertThat(task()).isNotNull();
    }

    @Test
    void theTableIsAskedOnceForAllDatesOfATask() {
        List<DmnDecisionTableEvaluationListener> listeners = ((DefaultDmnEngineConfiguration)
                        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                                .getDmnEngine()
                                .getConfiguration())
                .getDecisionTableEvaluationListeners();
        AtomicInteger asked = new AtomicInteger();
        DmnDecisionTableEvaluationListener count = event -> asked.incrementAndGet();
        deploy(userTask("camunda:dueDate='${workDates.due(execution)}'", TIMEOUTS), "");
        listeners.add(count);
        try {
            start(Map.of("priority", "high"));
        } finally {
            listeners.remove(count);
        }
        assertThat(asked).hasValue(1);
    }

    /** The report by telephone is due in an hour and reminded of an hour before: while the clock goes on, not at once. */
    @Test
    void aDeadlineAsLongAsItsReminderIsRemindedOfHalfway() {
        String step = userTask("camunda:dueDate='${workDates.due(execution)}'", TIMEOUTS);
        String model = EngineModels.processWith("visit", step, "")
                .replace("Step", SafetyResponseProcess.Elements.REPORT_BY_PHONE);
        deployModel(model);
        start(Map.of());
        Job reminder = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task().getProcessInstanceId())
                .orderByJobDuedate()
                .asc()
                .list()
                .get(0);
        Duration ahead = Duration.between(clock.instant(), reminder.getDuedate().toInstant());
        assertThat(ahead).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(31));
    }

    @Test
    void theTimersGoWithTheTask() {
        deploy(userTask("", TIMEOUTS), "");
        door.complete(start(Map.of()), goodAnswers(), WILMA);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("visit")
                        .count())
                .isZero();
    }

    @Test
    void aTaskCanBeDueOnTheDayThatTheProcessHasPutDown() {
        deploy(
                userTask(
                        "camunda:dueDate='${workDates.due(execution)}'",
                        "<camunda:property name='dueFrom' value='followUpDue'/>"),
                "");
        LocalDate day = LocalDate.now(clock).plusDays(9);
        start(Map.of("followUpDue", day.toString()));
        assertThat(task().getDueDate().toInstant())
                .isEqualTo(
                        day.atTime(LocalTime.of(17, 0)).atZone(clock.getZone()).toInstant());
    }

    @Test
    void aTaskCanBeDueAtAMoment() {
        deploy(
                userTask(
                        "camunda:dueDate='${workDates.due(execution)}'",
                        "<camunda:property name='dueFrom' value='respondBy'/>"),
                "");
        Instant moment = clock.instant().plusSeconds(5_000).truncatedTo(ChronoUnit.SECONDS);
        start(Map.of("respondBy", moment.toString()));
        assertThat(task().getDueDate().toInstant()).isEqualTo(moment);
    }

    @Test
    void whatWasDueBeforeATaskBeganIsDueAsAnyOther() {
        deploy(
                userTask(
                        "camunda:dueDate='${workDates.due(execution)}'",
                        "<camunda:property name='dueFrom' value='respondBy'/>"),
                "");
        start(Map.of("respondBy", clock.instant().minusSeconds(5_000).toString()));
        assertThat(task().getDueDate().toInstant()).isAfter(clock.instant());
    }
}
