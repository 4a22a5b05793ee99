package org.throughline.closure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.PageClient;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.closure.ClosureProcess;
import org.throughline.closure.ClosureView;
import org.throughline.closure.Closures;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;

@LifecycleTest
class ClosureProcessTest {

    @Autowired
    CaseDriver driver;

    @Autowired
    Closures closures;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient db;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private OpenedCase opened;
    private ProcessInstance process;

    @BeforeEach
    void aCaseWhoseWorkIsFinished() {
        AbstractAssertions.init(engine);
        begin("caseworker");
    }

    @Test
    void preparedAndApprovedTheCaseIsClosedWithItsOutcomeSealed() {
        prepare("caseworker", "met");
        walk().isWaitingAt(ClosureProcess.Elements.APPROVE_CLOSURE);
        approve("supervisor");

        walk().isEnded()
                .hasPassed(
                        ClosureProcess.Elements.RECORD_CLOSURE,
                        ClosureProcess.Elements.RECORD_CLOSURE_DECISION,
                        ClosureProcess.Elements.CLOSURE_APPROVED,
                        ClosureProcess.Elements.CLOSE_CASE);
        CaseSummary closed = cases.require(opened.caseId());
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.episode().outcome()).isEqualTo("goals-met");
        ClosureView outcome = closures.outcomeOf(opened.caseId()).orElseThrow();
        assertThat(outcome.sha256()).isEqualTo(Sha256.of(stored()));
    }

    @Test
    void aReturnedClosureKeepsItsRoundAndIsPreparedAgain() {
        prepare("caseworker", "met");
        driver.complete(
                process,
                ClosureProcess.Elements.APPROVE_CLOSURE,
                "supervisor",
                Map.of("decision", "return", "comments", "Says who?"));
        walk().isWaitingAt(ClosureProcess.Elements.PREPARE_CLOSURE)
                .hasPassed(ClosureProcess.Elements.CLOSURE_APPROVED)
                .hasNotPassed(ClosureProcess.Elements.CLOSE_CASE);
        assertThat(cases.require(opened.caseId()).isOpen()).isTrue();
        prepare("caseworker", "partly-met");
        approve("supervisor");

        walk().isEnded();
        assertThat(closures.ofCase(opened.caseId()))
                .extracting(ClosureView::status)
                .containsExactly("approved", "returned");
        assertThat(cases.require(opened.caseId()).episode().outcome()).isEqualTo("partly-met");
    }

    @Test
    void goalsReachedAgainstTheRecordIsRefusedUntilItIsExplainedAndTheSupervisorSeesBoth() {
        cases.recordRisk(opened.caseId(), "high", "caseworker");
        assertThatThrownBy(() -> prepare("caseworker", closing("partly-met", "Asked for a room, found one.", null)))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.field()).isEqualTo("contradictionExplained");
                    assertThat(refused.args()[0].toString()).contains("Not every goal was met", "high");
                });
        walk().isWaitingAt(ClosureProcess.Elements.PREPARE_CLOSURE);
        assertThat(closures.ofCase(opened.caseId())).isEmpty();

        prepare("caseworker", closing("partly-met", "Asked for a room, found one.", "A shelter has taken over"));
        ClosureView closing = closures.ofCase(opened.caseId()).get(0);
        assertThat(closing.grounds().contradictions()).containsExactly("goals-unmet", "high-risk");
        assertThat(stored()).contains("goals-unmet", "A shelter has taken over");
        assertThat(PageClient.signedIn(port, "supervisor")
                        .get("/cases/" + opened.caseNumber() + "/closure/exhibit?closure=" + closing.id())
                        .body())
                .contains("The record says otherwise", "Not every goal was met", "A shelter has taken over");
    }

    @Test
    void aReturnedClosureIsNotPreparedAgainWordForWord() {
        prepare("caseworker", "met");
        driver.complete(
                process,
                ClosureProcess.Elements.APPROVE_CLOSURE,
                "supervisor",
                Map.of("decision", "return", "comments", "Says who?"));

        assertThatThrownBy(() -> prepare("caseworker", "met"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("closure-unchanged"));
        walk().isWaitingAt(ClosureProcess.Elements.PREPARE_CLOSURE);
    }

    @Test
    void whoPreparedItCannotApproveItAndNothingChanges() {
        String both = driver.workerWhoAlsoSupervises("north");
        begin(both);
        prepare(both, "met");

        assertThatThrownBy(() -> approve(both))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("own-work-approved"));
        walk().isWaitingAt(ClosureProcess.Elements.APPROVE_CLOSURE);
        assertThat(cases.require(opened.caseId()).isOpen()).isTrue();
    }

    @Test
    void aClosureWithoutItsSummaryIsRefusedByTheForm() {
        assertThatThrownBy(() -> driver.complete(
                        process, ClosureProcess.Elements.PREPARE_CLOSURE, "caseworker", Map.of("reason", "moved-away")))
                .isInstanceOf(FormRefused.class);
        walk().isWaitingAt(ClosureProcess.Elements.PREPARE_CLOSURE);
    }

    @Test
    void theSupervisorIsRemindedAndHearsOfALateApprovalWhileTheTaskStays() {
        prepare("caseworker", "met");
        assertThat(driver.timers(process)).hasSize(2);

        driver.letTimersComeUp(process);

        walk().isWaitingAt(ClosureProcess.Elements.APPROVE_CLOSURE);
        assertThat(driver.timers(process)).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveWhatIsSealed() {
        prepare("caseworker", "met");
        refused("update case_closing set summary = 'x' where case_id = ?");
        approve("supervisor");

        refused("update case_closing set approved = false where case_id = ?");
        refused("update case_closing set comments = 'x' where case_id = ?");
        refused("delete from case_closing_goal where closing_id in (select id from case_closing where case_id = ?)");
        refused("delete from case_closing where case_id = ?");
    }

    private void begin(String worker) {
        opened = driver.open(worker, "north");
        process = driver.start(ClosureProcess.KEY, opened, Map.of());
        walk().isWaitingAt(ClosureProcess.Elements.PREPARE_CLOSURE);
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> owner.sql(sql).param(opened.caseId()).update())
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }

    private String stored() {
        return db.sql("select content from case_closing where case_id = ?")
                .param(opened.caseId())
                .query(String.class)
                .single();
    }

    private void prepare(String username, String outcome) {
        prepare(username, closing(outcome, "Asked for a room, found one.", "What is left goes on by itself"));
    }

    private void prepare(String username, Map<String, Object> closing) {
        driver.complete(process, ClosureProcess.Elements.PREPARE_CLOSURE, username, closing);
    }

    private static Map<String, Object> closing(String outcome, String summary, String explanation) {
        Map<String, Object> closing = new HashMap<>(Map.of(
                "reason",
                "goals-reached",
                "goals",
                List.of(Map.of("statement", "A room by autumn", "outcome", outcome)),
                "finalScores",
                List.of(Map.of("domain", "housing", "score", "4"), Map.of("domain", "housing", "score", "5")),
                "closingSummary",
                summary));
        closing.put("contradictionExplained", explanation);
        return closing;
    }

    private void approve(String username) {
        driver.complete(process, ClosureProcess.Elements.APPROVE_CLOSURE, username, Map.of("decision", "approve"));
    }

    private ProcessInstanceAssert walk() {
        return BpmnAwareTests.assertThat(process);
    }
}
