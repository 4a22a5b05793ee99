package org.throughline.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenTask;
import org.throughline.casefile.OpenedCase;
import org.throughline.referral.AppointmentReminderProcess;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.worklist.Worklist;

/** A reminder the day before an appointment is really given. */
@LifecycleTest
class AppointmentReminderProcessTest {

    private static final String WORKER = "caseworker";
    private static final LocalDate DAY = LocalDate.now().plusDays(10);

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Cases cases;

    @Autowired
    Worklist worklist;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessEngine engine;

    private OpenedCase opened;
    private ProcessInstance referral;
    private ProcessInstance reminder;

    @BeforeEach
    void anAcceptedReferral() {
        AbstractAssertions.init(engine);
        opened = driver.open(WORKER, "north");
        UUID planned = way.plan(opened, WORKER);
        referral = way.start(opened, planned);
        way.choose(referral, WORKER);
        way.accept(referral, WORKER);
        way.send(referral, WORKER);
        complete(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, Map.of("response", "accepted"));
    }

    @Test
    void theDayBeforeTheReminderIsOnTheDeskAndTheMailIsAJobOfItsOwn() {
        appointment(List.of("reminder"));
        walk().isWaitingAt(AppointmentReminderProcess.Elements.DAY_BEFORE_APPOINTMENT);

        driver.letTimersComeUp(reminder);

        walk().hasPassed(
                        AppointmentReminderProcess.Elements.CHECK_APPOINTMENT,
                        AppointmentReminderProcess.Elements.APPOINTMENT_STANDS,
                        AppointmentReminderProcess.Elements.REMIND_AND_WRITE);
        OpenTask task = worklist.ofCase(opened.caseNumber()).stream()
                .filter(open -> open.taskKey().equals(AppointmentReminderProcess.Elements.REMIND_OF_APPOINTMENT))
                .findFirst()
                .orElseThrow();
        assertThat(task.assignee()).isEqualTo(WORKER);
        assertThat(LocalDate.ofInstant(task.dueAt(), java.time.ZoneId.systemDefault()))
                .isEqualTo(DAY.minusDays(1));
        management
                .createJobQuery()
                .processInstanceId(reminder.getId())
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        walk().hasPassed(
                        AppointmentReminderProcess.Elements.MAIL_REMINDER,
                        AppointmentReminderProcess.Elements.WORKER_WRITTEN_TO,
                        AppointmentReminderProcess.Elements.MAIL_CLIENT_REMINDER,
                        AppointmentReminderProcess.Elements.CLIENT_WRITTEN_TO);

        driver.complete(
                reminder, AppointmentReminderProcess.Elements.REMIND_OF_APPOINTMENT, WORKER, Map.of("reminded", "yes"));
        walk().isEnded()
                .hasPassed(
                        AppointmentReminderProcess.Elements.RECORD_REMINDER,
                        AppointmentReminderProcess.Elements.CLIENT_REMINDED);
    }

    @Test
    void anAppointmentThatWasMovedIsNotRemindedOfTooSoon() {
        appointment(List.of("reminder"));
        complete(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED, Map.of("received", "reschedule"));
        complete(
                ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT,
                Map.of("appointmentAt", DAY.plusDays(7) + "T09:30"));

        driver.letTimersComeUp(reminder);

        walk().isEnded().hasPassed(AppointmentReminderProcess.Elements.NO_REMINDER_NEEDED);
    }

    @Test
    void whereTheReferralCameToItsEndMeanwhileNobodyIsReminded() {
        appointment(List.of("transport", "reminder"));
        complete(
                ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
                Map.of("received", "no-give-up", "saidBy", "client", "reason", "ineligible"));

        driver.letTimersComeUp(reminder);

        walk().isEnded().hasPassed(AppointmentReminderProcess.Elements.NO_REMINDER_NEEDED);
    }

    @Test
    void aReminderThatHasNotComeUpEndsWithTheCase() {
        appointment(List.of("reminder"));
        cases.close(opened.caseId(), new CaseOutcome("client-withdrew", null, "supervisor"));
        walk().isEnded()
                .hasPassed(
                        AppointmentReminderProcess.Elements.CASE_CLOSED_MEANWHILE,
                        AppointmentReminderProcess.Elements.CLOSED_BEFORE_APPOINTMENT,
                        AppointmentReminderProcess.Elements.REMINDER_LEFT_TO_CLOSURE)
                .hasNotPassed(AppointmentReminderProcess.Elements.CHECK_APPOINTMENT);
    }

    @Test
    void aReminderOnTheDeskEndsWithTheCaseAndSoDoesItsMail() {
        appointment(List.of("reminder"));
        driver.letTimersComeUp(reminder);
        walk().isWaitingAt(AppointmentReminderProcess.Elements.REMIND_OF_APPOINTMENT);
        cases.close(opened.caseId(), new CaseOutcome("client-withdrew", null, "supervisor"));
        walk().isEnded()
                .hasPassed(AppointmentReminderProcess.Elements.REMINDER_LEFT_TO_CLOSURE)
                .hasNotPassed(AppointmentReminderProcess.Elements.WORKER_WRITTEN_TO);
        assertThat(worklist.ofCase(opened.caseNumber()))
                .extracting(OpenTask::taskKey)
                .doesNotContain(AppointmentReminderProcess.Elements.REMIND_OF_APPOINTMENT);
    }

    @Test
    void nobodyIsRemindedWhoDidNotAskForIt() {
        appointment(List.of("transport"));
        assertThat(reminder).isNull();
    }

    private void appointment(List<String> support) {
        complete(
                ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT,
                Map.of("appointmentAt", DAY + "T09:30", "support", support));
        reminder = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(opened.caseNumber())
                .processDefinitionKey(AppointmentReminderProcess.KEY)
                .singleResult();
    }

    private ProcessInstanceAssert walk() {
        return BpmnAwareTests.assertThat(reminder);
    }

    private void complete(String task, Map<String, Object> answers) {
        driver.complete(referral, task, WORKER, answers);
    }
}
