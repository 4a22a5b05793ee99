package org.throughline.closure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenTask;
import org.throughline.casefile.OpenedCase;
import org.throughline.closure.AftercareProcess;
import org.throughline.closure.ClosureProcess;
import org.throughline.people.Death;
import org.throughline.people.Deaths;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
import org.throughline.worklist.Worklist;

/** A day that was agreed at the closing comes up as a task of somebody. */
@LifecycleTest
class AftercareProcessTest {

    private static final LocalDate DAY = LocalDate.now().plusDays(60);

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    Deaths deaths;

    @Autowired
    Worklist worklist;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessEngine engine;

    private OpenedCase opened;
    private ProcessInstance process;

    @BeforeEach
    void aClosedCaseWithADayForAftercare() {
        AbstractAssertions.init(engine);
        opened = driver.open("caseworker", "north");
    }

    @Test
    void theDayThatWasAgreedAddsATaskToTheWorkersDesk() {
        close("goals-reached");
        assertThat(worklist.ofCase(opened.caseNumber())).isEmpty();
        walk().isWaitingAt(AftercareProcess.Elements.AFTERCARE_DAY);

        driver.letTimersComeUp(process);

        walk().hasPassed(AftercareProcess.Elements.CHECK_AFTERCARE, AftercareProcess.Elements.AFTERCARE_STILL_DUE);
        OpenTask task = worklist.ofCase(opened.caseNumber()).get(0);
        assertThat(task.taskKey()).isEqualTo(AftercareProcess.Elements.ASK_AFTER_CLIENT);
        assertThat(task.assignee()).isEqualTo("caseworker");
        assertThat(LocalDate.ofInstant(task.dueAt(), java.time.ZoneId.systemDefault()))
                .isEqualTo(DAY);

        driver.complete(
                process,
                AftercareProcess.Elements.ASK_AFTER_CLIENT,
                "caseworker",
                Map.of("doing", "well", "note", "Has a job."));
        walk().isEnded()
                .hasPassed(AftercareProcess.Elements.RECORD_AFTERCARE, AftercareProcess.Elements.CLIENT_ASKED_AFTER);
    }

    @Test
    void nobodyIsAskedAfterWhoHasDied() {
        close("deceased");
        assertThat(process).isNull();
    }

    @Test
    void noDayIsAgreedForWhoHasDied() {
        ProcessInstance closure = driver.start(ClosureProcess.KEY, opened, Map.of());
        Map<String, Object> closing = closing("deceased");
        closing.putAll(Map.of("aftercare", true, "aftercareOn", DAY.toString()));
        assertThatThrownBy(
                        () -> driver.complete(closure, ClosureProcess.Elements.PREPARE_CLOSURE, "caseworker", closing))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("aftercare", "aftercareOn"));
    }

    @Test
    void whereTheClientDiedSinceTheDayPassesWithoutATask() {
        close("goals-reached");
        UUID client = cases.require(opened.caseId()).personId();
        deaths.record(client, new Death(LocalDate.now(), "Her sister"), driver.actor("caseworker"));

        driver.letTimersComeUp(process);

        walk().isEnded()
                .hasPassed(AftercareProcess.Elements.AFTERCARE_NOT_DUE)
                .hasNotPassed(AftercareProcess.Elements.ASK_AFTER_CLIENT);
    }

    @Test
    void whereTheCaseWasOpenedAgainTheDayPassesWithoutATask() {
        close("goals-reached");
        cases.reopen(opened.caseId(), "Lost the room", driver.actor("supervisor"));

        driver.letTimersComeUp(process);

        walk().isEnded()
                .hasPassed(AftercareProcess.Elements.AFTERCARE_NOT_DUE)
                .hasNotPassed(AftercareProcess.Elements.ASK_AFTER_CLIENT);
    }

    private void close(String reason) {
        ProcessInstance closure = driver.start(ClosureProcess.KEY, opened, Map.of());
        Map<String, Object> closing = closing(reason);
        if (reason.equals("goals-reached")) {
            closing.put("contradictionExplained", "What is left goes on by itself");
            closing.put("finalScores", List.of(Map.of("domain", "housing", "score", "4")));
            closing.putAll(Map.of("aftercare", true, "aftercareOn", DAY.toString()));
        }
        driver.complete(closure, ClosureProcess.Elements.PREPARE_CLOSURE, "caseworker", closing);
        driver.complete(closure, ClosureProcess.Elements.APPROVE_CLOSURE, "supervisor", Map.of("decision", "approve"));
        process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(opened.caseNumber())
                .processDefinitionKey(AftercareProcess.KEY)
                .singleResult();
    }

    private static Map<String, Object> closing(String reason) {
        Map<String, Object> closing = new HashMap<>(Map.of(
                "reason",
                reason,
                "goals",
                List.of(Map.of("statement", "A room by autumn", "outcome", "met")),
                "closingSummary",
                "Found a room."));
        if (reason.equals("deceased")) {
            closing.putAll(Map.of("diedOn", LocalDate.now().toString(), "diedToldBy", "Her sister"));
        }
        return closing;
    }

    private ProcessInstanceAssert walk() {
        return BpmnAwareTests.assertThat(process);
    }
}
