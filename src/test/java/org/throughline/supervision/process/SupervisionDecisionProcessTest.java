package org.throughline.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.supervision.DecisionView;
import org.throughline.supervision.SessionDecision;
import org.throughline.supervision.SessionSignatures;
import org.throughline.supervision.SupervisionAgenda;
import org.throughline.supervision.SupervisionDecisionProcess;
import org.throughline.supervision.SupervisionFixture;
import org.throughline.supervision.SupervisionSessions;

/** What a session decided is a task of the case from the second signature on, and the next session sees what became of it. */
@LifecycleTest
class SupervisionDecisionProcessTest {

    @Autowired
    SupervisionFixture fixture;

    @Autowired
    LifecycleDriver lifecycle;

    @Autowired
    CaseDriver driver;

    @Autowired
    SessionSignatures signatures;

    @Autowired
    SupervisionSessions sessions;

    @Autowired
    SupervisionAgenda agenda;

    @Autowired
    ProcessEngine engine;

    private String number;

    @BeforeEach
    void aCaseOfTheWorker() {
        BpmnAwareTests.init(engine);
        number = fixture.caseOf("Decided");
    }

    @Test
    void nothingIsOwedBeforeBothHaveSigned() {
        UUID id = fixture.draft(fixture.deciding(number));
        signatures.sign(id, 1, fixture.actor("supervisor"));
        assertThat(lifecycle.openTasks(number)).isEmpty();
        assertThat(open()).isEmpty();

        signatures.sign(id, 1, fixture.actor("caseworker"));

        ProcessInstance process = lifecycle.process(number, SupervisionDecisionProcess.KEY);
        assertThat(process).isWaitingAtExactly(SupervisionDecisionProcess.Elements.CARRY_OUT_DECISION);
        Task task = driver.task(process, SupervisionDecisionProcess.Elements.CARRY_OUT_DECISION);
        assertThat(task.getAssignee()).isEqualTo("caseworker");
        assertThat(task.getDueDate().toInstant().atZone(ZoneId.systemDefault()).toLocalDate())
                .isEqualTo(fixture.today().plusDays(7));
        assertThat(open()).extracting(DecisionView::text).containsExactly("Call the landlord");
    }

    @Test
    void whatBecameOfItIsSeenInTheSessionAndOpenNoMore() {
        UUID id = fixture.signed(fixture.deciding(number));
        ProcessInstance process = lifecycle.process(number, SupervisionDecisionProcess.KEY);

        driver.complete(
                process,
                SupervisionDecisionProcess.Elements.CARRY_OUT_DECISION,
                "caseworker",
                Map.of("outcome", "partly", "note", "He calls back on Monday."));

        assertThat(process)
                .isEnded()
                .hasPassed(
                        SupervisionDecisionProcess.Elements.RECORD_DECISION_OUTCOME,
                        SupervisionDecisionProcess.Elements.DECISION_SETTLED);
        assertThat(open()).isEmpty();
        DecisionView settled =
                sessions.view(id, fixture.actor("supervisor")).decisions().get(0);
        assertThat(settled.outcome()).isEqualTo("partly");
        assertThat(settled.outcomeNote()).isEqualTo("He calls back on Monday.");
    }

    @Test
    void aDecisionMayBeTheSupervisorsOwnAndIsRemindedOfAndEscalated() {
        SessionDecision own = new SessionDecision(
                number, "Ask the director", "supervisor", fixture.today().plusDays(3));
        fixture.signed(fixture.content(0, List.of(), List.of(own)));
        ProcessInstance process = lifecycle.process(number, SupervisionDecisionProcess.KEY);

        assertThat(driver.task(process, SupervisionDecisionProcess.Elements.CARRY_OUT_DECISION)
                        .getAssignee())
                .isEqualTo("supervisor");
        assertThat(driver.timers(process)).hasSize(2);
        driver.letTimersComeUp(process);
        assertThat(process).isWaitingAtExactly(SupervisionDecisionProcess.Elements.CARRY_OUT_DECISION);

        driver.complete(
                process,
                SupervisionDecisionProcess.Elements.CARRY_OUT_DECISION,
                "supervisor",
                Map.of("outcome", "not-needed"));
        assertThat(process).isEnded();
    }

    private List<DecisionView> open() {
        return agenda.openDecisions("caseworker", fixture.actor("supervisor")).stream()
                .filter(decision -> decision.caseNumber().equals(number))
                .toList();
    }
}
