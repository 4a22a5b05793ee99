package org.throughline.instruments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.TaskCompletion;
import org.throughline.instruments.AdministrationHistory;
import org.throughline.instruments.AdministrationRow;
import org.throughline.instruments.Administrations;
import org.throughline.instruments.GivenAnswers;
import org.throughline.instruments.NewAdministration;
import org.throughline.instruments.ResultAction;
import org.throughline.instruments.ResultActionProcess;
import org.throughline.instruments.ResultActions;
import org.throughline.instruments.domain.InterpretedScore;

/** A score that means something becomes work: for whoever has the case, or for those who are licensed for it. */
@LifecycleTest
class ResultActionProcessTest {

    @Autowired
    Administrations administrations;

    @Autowired
    ResultActions actions;

    @Autowired
    AdministrationHistory history;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    CaseProcesses processes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskCompletion door;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    Clock clock;

    CaseActions desk;
    OpenedCase opened;

    @BeforeEach
    void aCase() {
        BpmnAwareTests.init(engine);
        desk = new CaseActions(engine, door);
        opened = fixture.assigned("Scored", "caseworker");
    }

    @Test
    void aPositiveScreenIsActedOnByTheWorkerWithinTheHoursOfTheTable() {
        AdministrationRow answered = gad(2);

        assertThat(answered.meanings()).singleElement().satisfies(meaning -> {
            assertThat(meaning.finding()).isEqualTo("positive-screen");
            assertThat(meaning.action()).isEqualTo("offer-evaluation");
        });
        ProcessInstance process = desk.process(ResultActionProcess.KEY, opened.caseNumber());
        assertThat(process).isWaitingAtExactly(ResultActionProcess.Elements.ACT_ON_RESULT);
        Task task = desk.task(opened.caseNumber(), ResultActionProcess.Elements.ACT_ON_RESULT);
        assertThat(task).isAssignedTo("caseworker");
        assertThat(task.getDueDate())
                .isCloseTo(
                        Date.from(clock.instant().plus(Duration.ofHours(72))),
                        Duration.ofMinutes(5).toMillis());
        assertThat(door.open(task.getId(), CaseActions.CASEWORKER, Locale.ENGLISH)
                        .data())
                .containsEntry("resultFound", "Positive screen")
                .containsEntry(
                        "resultToDo", "Talk the result over with the client and offer a referral for an evaluation");
        desk.timers(process, ResultActionProcess.Elements.ACT_ON_RESULT);

        act(ResultActionProcess.Elements.ACT_ON_RESULT, "declined");

        assertThat(process)
                .isEnded()
                .hasPassed(
                        ResultActionProcess.Elements.KEPT_TO_LICENSED,
                        ResultActionProcess.Elements.RECORD_RESULT_ACTION,
                        ResultActionProcess.Elements.RESULT_ACTED_ON);
        assertThat(shown(answered.id()).outcome()).isEqualTo("declined");
    }

    @Test
    void aScoreBelowEveryCutOffAsksForNothing() {
        assertThat(gad(1).meanings()).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(ResultActionProcess.KEY)
                        .processInstanceBusinessKey(opened.caseNumber())
                        .list())
                .isEmpty();
    }

    @Test
    void whatIsKeptToTheLicensedGoesToAClinician() {
        begin(new InterpretedScore("total", "harmful-use", "brief-counselling", "counselling", null));

        ProcessInstance process = desk.process(ResultActionProcess.KEY, opened.caseNumber());
        assertThat(process).isWaitingAtExactly(ResultActionProcess.Elements.ACT_ON_RESULT_AS_CLINICIAN);
        desk.timers(process, ResultActionProcess.Elements.ACT_ON_RESULT_AS_CLINICIAN);
        desk.complete(
                opened.caseNumber(),
                ResultActionProcess.Elements.ACT_ON_RESULT_AS_CLINICIAN,
                Map.of("resultOutcome", "done", "resultNotes", "Twenty minutes, three goals."),
                fixture.actor("clinician"));
        assertThat(process).isEnded();
    }

    /** Mona has no licence. */
    @Test
    void aDrawingThatGivesLicensedWorkToOthersLetsNobodyDoIt() {
        opened = fixture.assigned("Turned", "casemanager");
        UUID administration = gad(0, "casemanager").id();
        UUID action = actions.begin(
                        cases.require(opened.caseId()),
                        administration,
                        List.of(new InterpretedScore("total", "harmful-use", "brief-counselling", "counselling", null)))
                .get(0)
                .id();
        processes.start(
                ResultActionProcess.KEY,
                opened.caseId(),
                opened.caseNumber(),
                Map.of(
                        ResultActionProcess.Variables.RESULT_ACTION_ID,
                        action.toString(),
                        ResultActionProcess.Variables.LICENCE_NEEDED,
                        false));

        assertThatThrownBy(() -> desk.complete(
                        opened.caseNumber(),
                        ResultActionProcess.Elements.ACT_ON_RESULT,
                        Map.of("resultOutcome", "done", "resultNotes", "We talked."),
                        fixture.actor("casemanager")))
                .hasMessageContaining("activity-counselling-refused");
        assertThat(actions.find(action).orElseThrow().outcome()).isNull();
    }

    @Test
    void theClosureOfTheCaseTakesTheWorkOver() {
        begin(new InterpretedScore("total", "positive-screen", "offer-evaluation", "linkage", 24));
        begin(new InterpretedScore("total", "harmful-use", "brief-counselling", "counselling", 24));
        List<ProcessInstance> running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(ResultActionProcess.KEY)
                .processInstanceBusinessKey(opened.caseNumber())
                .list();
        assertThat(running).hasSize(2);

        processes.announce(ResultActionProcess.Messages.CASE_CLOSED, opened.caseNumber());

        assertThat(running).allSatisfy(process -> assertThat(process).isEnded());
    }

    @Test
    void whatAScoreMeantIsNeverChanged() {
        gad(2);
        assertThatThrownBy(() ->
                        owner.sql("update result_action set finding = 'none'").update())
                .hasMessageContaining("append-only");
    }

    private AdministrationRow gad(int each) {
        return gad(each, "caseworker");
    }

    private AdministrationRow gad(int each, String by) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (int item = 1; item <= 7; item++) {
            answers.put("g" + item, List.of(String.valueOf(each)));
        }
        return administrations.record(
                opened.caseId(),
                new NewAdministration("gad-7", null, new GivenAnswers(answers), null, null),
                fixture.actor(by),
                Locale.ENGLISH);
    }

    private void begin(InterpretedScore meaning) {
        UUID administration = gad(0).id();
        actions.begin(cases.require(opened.caseId()), administration, List.of(meaning));
    }

    private void act(String task, String outcome) {
        desk.complete(
                opened.caseNumber(),
                task,
                Map.of("resultOutcome", outcome, "resultNotes", "We talked it over."),
                CaseActions.CASEWORKER);
    }

    private ResultAction shown(UUID administration) {
        return history.require(opened.caseId(), administration, Locale.ENGLISH)
                .row()
                .meanings()
                .get(0);
    }
}
