package org.throughline.casefile.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.TransferProcess;
import org.throughline.casefile.Transfers;
import org.throughline.engine.AnsweredForm;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.shared.Stage;

@LifecycleTest
class TransferProcessTest {

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    CaseAccess access;

    @Autowired
    Transfers transfers;

    @Autowired
    ContactEndings endings;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    private OpenedCase opened;
    private ProcessInstance lifecycle;
    private ProcessInstance assessment;

    @BeforeEach
    void aCaseOfTheNorthInAssessment() {
        AbstractAssertions.init(engine);
        opened = driver.open("caseworker", "north");
        lifecycle = driver.start(
                CaseLifecycleProcess.KEY, opened, Map.of("source", "self", "presentingProblem", "housing"));
        assessment = driver.start(AssessmentProcess.KEY, opened, Map.of());
    }

    @Test
    void anAcceptedTransferMovesTheCaseAndItsOpenTasks() {
        request("south");
        access.requireForTask(driver.actor("supervisor2"), opened.caseId(), Set.of("transfer"));
        Assertions.assertThat(access.mayRead(driver.actor("supervisor2"), opened.caseId()))
                .as("who is asked reads what the decision needs, not the record")
                .isFalse();

        decide("supervisor2", Map.of("transferDecision", "accept", "worker", "caseworker2"));

        CaseSummary moved = cases.require(opened.caseId());
        Assertions.assertThat(moved.worker()).isEqualTo("caseworker2");
        Assertions.assertThat(moved.team()).isEqualTo("south");
        Assertions.assertThat(moved.supervisor()).isEqualTo("supervisor2");
        var task = driver.task(assessment, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        Assertions.assertThat(task.getAssignee()).isEqualTo("caseworker2");
        Assertions.assertThat(groups(task.getId())).containsExactly("caseworker@south");
        Assertions.assertThat(access.mayRead(driver.actor("caseworker"), opened.caseId()))
                .isFalse();
        Assertions.assertThat(transfers.open(opened.caseId())).isEmpty();
    }

    @Test
    void aDeclinedTransferLeavesEverythingWhereItIs() {
        request("south");
        ProcessInstance transfer = transfer();

        decide("supervisor2", Map.of("transferDecision", "decline", "comments", "No room until June."));

        assertThat(transfer)
                .isEnded()
                .hasPassed(
                        TransferProcess.Elements.RECORD_TRANSFER_DECISION,
                        TransferProcess.Elements.TRANSFER_DECIDED,
                        TransferProcess.Elements.TRANSFER_DECLINED);
        Assertions.assertThat(cases.require(opened.caseId()).worker()).isEqualTo("caseworker");
        Assertions.assertThat(driver.task(assessment, AssessmentProcess.Elements.INTERVIEW_CLIENT)
                        .getAssignee())
                .isEqualTo("caseworker");
        request("south");
    }

    @Test
    void aTransferThatNobodyDecidedIsWithdrawnWhenTheCaseIsClosed() {
        request("south");
        ProcessInstance transfer = transfer();

        cases.close(opened.caseId(), new CaseOutcome("goals-met", null, "supervisor"));

        assertThat(transfer)
                .isEnded()
                .hasPassed(TransferProcess.Elements.CLOSED_MEANWHILE, TransferProcess.Elements.WITHDRAW_TRANSFER)
                .hasNotPassed(TransferProcess.Elements.TRANSFER_DECIDED);
        Assertions.assertThat(transfers.open(opened.caseId())).isEmpty();
    }

    @Test
    void onlyTheReceivingTeamDecides() {
        request("south");

        assertThatThrownBy(() -> decide("supervisor", Map.of("transferDecision", "decline")))
                .isInstanceOfSatisfying(Rejection.class, refused -> Assertions.assertThat(refused.code())
                        .isEqualTo("task-not-yours"));
        assertThat(transfer()).isWaitingAt(TransferProcess.Elements.DECIDE_TRANSFER);
    }

    @Test
    void onlyAWorkerOfTheReceivingTeamIsOffered() {
        request("south");

        assertThatThrownBy(() -> decide("supervisor2", Map.of("transferDecision", "accept", "worker", "casemanager")))
                .isInstanceOf(FormRefused.class);
        Assertions.assertThat(cases.require(opened.caseId()).worker()).isEqualTo("caseworker");
    }

    @Test
    void aCaseIsAskedForOnceAtATime() {
        request("south");

        assertThatThrownBy(() -> request("north")).hasMessageContaining("transfer-open");
    }

    @Test
    void aLateDecisionIsRemindedOfAndEscalated() {
        request("south");
        ProcessInstance transfer = transfer();

        Assertions.assertThat(driver.timers(transfer)).hasSize(2);
        driver.letTimersComeUp(transfer);

        assertThat(transfer).isWaitingAt(TransferProcess.Elements.DECIDE_TRANSFER);
    }

    @Test
    void endedContactStopsWhatTheCaseWasDoingAndLeadsToClosure() {
        endings.end(
                opened.caseId(),
                AnsweredForm.latest(
                        Map.of("reason", "contact-lost", "attempts", 3, "details", "Three letters, no answer.")),
                driver.actor("caseworker"));

        assertThat(lifecycle)
                .hasPassed(
                        CaseLifecycleProcess.Elements.CONTACT_HAS_ENDED, CaseLifecycleProcess.Elements.SETTLE_REFERRALS)
                .isWaitingAt(CaseLifecycleProcess.Elements.CLOSURE);
        Assertions.assertThat(cases.require(opened.caseId()).stage()).isEqualTo(Stage.CLOSURE);
        assertThatThrownBy(() -> endings.end(
                        opened.caseId(),
                        AnsweredForm.latest(Map.of("reason", "client-withdrew", "details", "Twice.")),
                        driver.actor("caseworker")))
                .hasMessageContaining("case-closing");
    }

    private void request(String team) {
        transfers.request(
                opened.caseId(),
                AnsweredForm.latest(Map.of("toTeam", team, "reason", "moved", "handover", "Rent is paid until June.")),
                driver.actor("caseworker"));
    }

    private void decide(String supervisor, Map<String, Object> answers) {
        driver.complete(transfer(), TransferProcess.Elements.DECIDE_TRANSFER, supervisor, answers);
    }

    private ProcessInstance transfer() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(TransferProcess.KEY)
                .processInstanceBusinessKey(opened.caseNumber())
                .singleResult();
    }

    private List<String> groups(String taskId) {
        return engine.getTaskService().getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
