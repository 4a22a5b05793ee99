package org.throughline.casefile.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.CaseStatus;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.TransferProcess;
import org.throughline.casefile.Transfers;
import org.throughline.closure.ClosureProcess;
import org.throughline.engine.AnsweredForm;
import org.throughline.intake.IntakeProcess;
import org.throughline.safety.ConcernView;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.shared.ConsistencyCheck;

/** What is owed to somebody's safety goes on whatever becomes of the case; what has lost its sense is withdrawn. */
@LifecycleTest
class SafetyOutlivesTheCaseTest {

    private static final Map<String, Object> WITHDREW =
            Map.of("reason", "client-withdrew", "details", "Found a room herself.");

    @Autowired
    LifecycleDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    ContactEndings endings;

    @Autowired
    Transfers transfers;

    @Autowired
    SafetyConcerns concerns;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService management;

    @Autowired
    List<ConsistencyCheck> checks;

    private String number;
    private ProcessInstance lifecycle;

    @BeforeEach
    void aCaseInAssessment() {
        AbstractAssertions.init(engine);
        number = driver.request();
        lifecycle = driver.process(number, CaseLifecycleProcess.KEY);
        driver.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
    }

    @Test
    void aReportSurvivesEndedContactAndClosureAndIsFinishedAfterwards() {
        raise();
        long timers = timers("safety-response");
        endings.end(file().caseId(), AnsweredForm.latest(WITHDREW), driver.actor("caseworker"));

        assertThat(lifecycle)
                .isWaitingAtExactly(
                        CaseLifecycleProcess.Elements.CLOSURE,
                        CaseLifecycleProcess.Elements.SAFETY_CONCERN,
                        CaseLifecycleProcess.Elements.SAFETY_RESPONSE);
        Assertions.assertThat(driver.openTasks(number))
                .containsExactlyInAnyOrder(
                        ClosureProcess.Elements.PREPARE_CLOSURE, SafetyResponseProcess.Elements.REPORT_BY_PHONE);
        Assertions.assertThat(timers("safety-response")).isEqualTo(timers).isPositive();

        closeTheCase();
        assertThat(lifecycle)
                .isWaitingAtExactly(
                        CaseLifecycleProcess.Elements.SAFETY_CONCERN, CaseLifecycleProcess.Elements.SAFETY_RESPONSE);
        Assertions.assertThat(driver.openTasks(number)).containsExactly(SafetyResponseProcess.Elements.REPORT_BY_PHONE);
        Assertions.assertThat(violations()).isEmpty();

        driver.complete(number, SafetyResponseProcess.Elements.REPORT_BY_PHONE, Map.of());
        Assertions.assertThat(management
                        .createJobQuery()
                        .processInstanceId(driver.process(number, SafetyResponseProcess.KEY)
                                .getId())
                        .activityId(SafetyResponseProcess.Elements.WRITTEN_REPORT_LATE)
                        .count())
                .as("the legal hours run on")
                .isOne();
        driver.complete(number, SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT, Map.of());
        driver.complete(number, SafetyResponseProcess.Elements.ACKNOWLEDGE_SAFETY_REPORT, Map.of());
        driver.runJobs(number);

        assertThat(lifecycle)
                .isEnded()
                .hasPassed(
                        CaseLifecycleProcess.Elements.CASE_CLOSED,
                        CaseLifecycleProcess.Elements.SAFETY_CONCERN_HANDLED);
        Assertions.assertThat(concerns.visible(file().caseId(), driver.actor("caseworker")))
                .extracting(ConcernView::report)
                .doesNotContainNull();
        Assertions.assertThat(violations()).isEmpty();
    }

    @Test
    void aReportSurvivesATransferAndGoesToTheNewWorker() {
        raise();
        transfer();
        driver.complete(
                number,
                TransferProcess.Elements.DECIDE_TRANSFER,
                Map.of("transferDecision", "accept", "worker", "caseworker2"));

        assertThat(lifecycle)
                .isWaitingAt(CaseLifecycleProcess.Elements.ASSESSMENT, CaseLifecycleProcess.Elements.SAFETY_RESPONSE);
        Assertions.assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey(SafetyResponseProcess.Elements.REPORT_BY_PHONE)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("caseworker2");
        driver.complete(number, SafetyResponseProcess.Elements.REPORT_BY_PHONE, Map.of());
        Assertions.assertThat(driver.openTasks(number))
                .contains(
                        SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT,
                        SafetyResponseProcess.Elements.ACKNOWLEDGE_SAFETY_REPORT);
    }

    @Test
    void aReportSurvivesARequestThatIntakeDoesNotTake() {
        number = driver.request();
        lifecycle = driver.process(number, CaseLifecycleProcess.KEY);
        concerns.raise(file().caseId(), AnsweredForm.latest(concern()), driver.actor("intake"));
        driver.until(number, IntakeProcess.Elements.SCREEN_REQUEST);
        driver.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "screened-out"));

        Assertions.assertThat(file().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(lifecycle)
                .hasPassed(CaseLifecycleProcess.Elements.NOT_OPENED)
                .isWaitingAtExactly(
                        CaseLifecycleProcess.Elements.SAFETY_CONCERN, CaseLifecycleProcess.Elements.SAFETY_RESPONSE);
        Assertions.assertThat(violations()).isEmpty();
    }

    @Test
    void aConcernAboutAReopenedCaseReachesItsNewEpisodeWhileAnOlderReportIsStillOwed() {
        raise();
        endings.end(file().caseId(), AnsweredForm.latest(WITHDREW), driver.actor("caseworker"));
        closeTheCase();
        cases.reopen(file().caseId(), "She came back.", driver.actor("caseworker"));

        UUID second = concerns.raise(file().caseId(), AnsweredForm.latest(concern()), driver.actor("caseworker"));
        ProcessInstance reopened = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(CaseLifecycleProcess.KEY)
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .filter(process -> !process.getId().equals(lifecycle.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(reopened)
                .isWaitingAt(CaseLifecycleProcess.Elements.INTAKE, CaseLifecycleProcess.Elements.SAFETY_RESPONSE);
        assertThat(reopened).variables().containsEntry(CaseLifecycleProcess.Variables.CONCERN_ID, second.toString());
        assertThat(lifecycle)
                .isWaitingAtExactly(
                        CaseLifecycleProcess.Elements.SAFETY_CONCERN, CaseLifecycleProcess.Elements.SAFETY_RESPONSE);
    }

    @Test
    void aTransferThatNobodyDecidedOnSurvivesEndedContactAndIsWithdrawnWhenTheCaseIsClosed() {
        UUID transfer = transfer();
        ProcessInstance deciding = driver.process(number, TransferProcess.KEY);
        endings.end(file().caseId(), AnsweredForm.latest(WITHDREW), driver.actor("caseworker"));
        assertThat(lifecycle)
                .isWaitingAtExactly(
                        CaseLifecycleProcess.Elements.CLOSURE,
                        CaseLifecycleProcess.Elements.TRANSFER_CASE_REQUEST,
                        CaseLifecycleProcess.Elements.TRANSFER);

        closeTheCase();

        assertThat(deciding)
                .isEnded()
                .hasPassed(
                        TransferProcess.Elements.CLOSED_MEANWHILE,
                        TransferProcess.Elements.WITHDRAW_TRANSFER,
                        TransferProcess.Elements.TRANSFER_WITHDRAWN);
        assertThat(lifecycle).isEnded();
        Assertions.assertThat(driver.openTasks(number)).isEmpty();
        Assertions.assertThat(transfers.open(file().caseId())).isEmpty();
        Assertions.assertThat(transfers.find(transfer).caseId()).isEqualTo(file().caseId());
        Assertions.assertThat(violations()).isEmpty();
    }

    private void raise() {
        concerns.raise(file().caseId(), AnsweredForm.latest(concern()), driver.actor("caseworker"));
    }

    private Map<String, Object> concern() {
        return driver.answers("safety-concern", Map.of("immediateDanger", false));
    }

    private UUID transfer() {
        return transfers.request(
                file().caseId(),
                AnsweredForm.latest(
                        Map.of("toTeam", "south", "reason", "moved", "handover", "Rent is paid until June.")),
                driver.actor("caseworker"));
    }

    private void closeTheCase() {
        driver.complete(number, ClosureProcess.Elements.PREPARE_CLOSURE, Map.of());
        driver.complete(number, ClosureProcess.Elements.APPROVE_CLOSURE, Map.of());
        Assertions.assertThat(file().status()).isEqualTo(CaseStatus.CLOSED);
    }

    private long timers(String process) {
        return management
                .createJobQuery()
                .processInstanceId(driver.process(number, process).getId())
                .timers()
                .count();
    }

    private List<String> violations() {
        return checks.stream()
                .flatMap(check -> check.violations().stream())
                .filter(violation -> violation.contains(number))
                .toList();
    }

    private CaseSummary file() {
        return cases.find(number).orElseThrow();
    }
}
