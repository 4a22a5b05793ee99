package org.throughline.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.engine.TaskCompletion;
import org.throughline.intake.ClientLinkProcess;
import org.throughline.intake.IntakeProcess;
import org.throughline.intake.Intakes;
import org.throughline.people.Households;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.FormRefused;

@LifecycleTest
class IntakeProcessTest {

    @Autowired
    Intakes intakes;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskCompletion door;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("taskTimerCheck")
    ConsistencyCheck timers;

    CaseActions desk;

    /** No two tests know the same people. */
    String family = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;

    @BeforeEach
    void desk() {
        BpmnAwareTests.init(engine);
        desk = new CaseActions(engine, door);
    }

    @Test
    void aRequestOfSomebodyNewGoesFromTheCallToACaseWaitingForItsWorker() {
        String number = request("Rosa");
        ProcessInstance intake = desk.process(IntakeProcess.KEY, number);
        assertThat(intake)
                .isWaitingAtExactly(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY)
                .hasPassed(
                        IntakeProcess.Elements.FIND_DUPLICATES,
                        IntakeProcess.Elements.DUPLICATES_FOUND,
                        IntakeProcess.Elements.LINK_CLIENT)
                .hasNotPassed(IntakeProcess.Elements.CHECK_DUPLICATES);

        desk.complete(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, history(), CaseActions.INTAKE);
        assertThat(intake)
                .isWaitingAtExactly(IntakeProcess.Elements.SCREEN_REQUEST)
                .hasPassed(IntakeProcess.Elements.RECORD_SOCIAL_HISTORY);
        assertThat(households.of(client(number)).orElseThrow().members())
                .extracting(member -> member.person().details().firstName() + " " + member.relation())
                .containsExactly("Tomás CHILD");

        desk.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "accept"), CaseActions.INTAKE);
        assertThat(intake)
                .isEnded()
                .hasPassed(
                        IntakeProcess.Elements.RECORD_SCREENING,
                        IntakeProcess.Elements.SCREENING_RESULT,
                        IntakeProcess.Elements.ACCEPTED);
        assertThat(desk.process(CaseLifecycleProcess.KEY, number))
                .isWaitingAt(CaseLifecycleProcess.Elements.ASSIGN_WORKER);
    }

    @Test
    void somebodyWhoMayBeKnownIsComparedAndProposed() {
        UUID known = persons.register(PersonDetails.named("Rosa", family), CaseActions.INTAKE);
        String number = request("Rosa");
        ProcessInstance intake = desk.process(IntakeProcess.KEY, number);
        assertThat(intake).isWaitingAtExactly(IntakeProcess.Elements.CHECK_DUPLICATES);

        desk.complete(
                number, IntakeProcess.Elements.CHECK_DUPLICATES, Map.of("match", known.toString()), CaseActions.INTAKE);

        assertThat(intake)
                .isWaitingAtExactly(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY)
                .hasPassed(IntakeProcess.Elements.LINK_CLIENT);
        assertThat(desk.process(ClientLinkProcess.KEY, number))
                .isWaitingAtExactly(ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK);
        assertThat(client(number)).isNotEqualTo(known);
    }

    @Test
    void somebodyWhoIsOnlySimilarStaysAPersonOfTheirOwn() {
        UUID known = persons.register(PersonDetails.named("Rosa", family), CaseActions.INTAKE);
        String number = request("Rosa");
        desk.complete(number, IntakeProcess.Elements.CHECK_DUPLICATES, Map.of("match", "new"), CaseActions.INTAKE);
        assertThat(desk.process(IntakeProcess.KEY, number))
                .isWaitingAtExactly(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);
        assertThat(client(number)).isNotEqualTo(known);
    }

    @Test
    void aPersonWhoIsNoCandidateCannotBeLinked() {
        persons.register(PersonDetails.named("Rosa", family), CaseActions.INTAKE);
        String number = request("Rosa");
        Map<String, Object> stranger = Map.of("match", UUID.randomUUID().toString());
        assertThatThrownBy(() ->
                        desk.complete(number, IntakeProcess.Elements.CHECK_DUPLICATES, stranger, CaseActions.INTAKE))
                .isInstanceOf(FormRefused.class);
        assertThat(desk.process(IntakeProcess.KEY, number)).isWaitingAtExactly(IntakeProcess.Elements.CHECK_DUPLICATES);
    }

    @Test
    void aSocialHistoryWithoutWhatItNeedsChangesNothing() {
        String number = request("Rosa");
        assertThatThrownBy(() -> desk.complete(
                        number,
                        IntakeProcess.Elements.TAKE_SOCIAL_HISTORY,
                        Map.of("immediateDanger", true),
                        CaseActions.INTAKE))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.field())
                        .contains("dangerDescription", "contactSafety", "problemStory"));
        assertThat(desk.process(IntakeProcess.KEY, number))
                .isWaitingAtExactly(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);
        assertThat(households.of(client(number))).isEmpty();
    }

    @Test
    void informationMayBeAllThatIsNeeded() {
        String number = request("Rosa");
        desk.complete(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, history(), CaseActions.INTAKE);
        ProcessInstance intake = desk.process(IntakeProcess.KEY, number);
        desk.complete(
                number,
                IntakeProcess.Elements.SCREEN_REQUEST,
                Map.of("screening", "information-only", "informationGiven", "Dial 211"),
                CaseActions.INTAKE);
        assertThat(intake).isEnded().hasPassed(IntakeProcess.Elements.INFORMATION_ONLY);
        assertThat(cases.find(number).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void aRequestIsScreenedOutWithItsReasonAndNotWithout() {
        String number = request("Rosa");
        desk.complete(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, history(), CaseActions.INTAKE);
        ProcessInstance intake = desk.process(IntakeProcess.KEY, number);
        assertThatThrownBy(() -> desk.complete(
                        number,
                        IntakeProcess.Elements.SCREEN_REQUEST,
                        Map.of("screening", "screened-out"),
                        CaseActions.INTAKE))
                .isInstanceOf(FormRefused.class);
        assertThat(intake).isWaitingAtExactly(IntakeProcess.Elements.SCREEN_REQUEST);
        Map<String, Object> reason = Map.of(
                "screening", "screened-out",
                "screenedOutReason", "outside-area",
                "screenedOutDetails", "Told about the county office");
        desk.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, reason, CaseActions.INTAKE);
        assertThat(intake)
                .isEnded()
                .hasPassed(IntakeProcess.Elements.SCREENING_RESULT, IntakeProcess.Elements.SCREENED_OUT);
        assertThat(cases.find(number).orElseThrow().isOpen()).isFalse();
        assertThat(jdbc.sql("select screening_reason from intake i join case_file c on c.id = i.case_id"
                                + " where c.case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("outside-area");
    }

    @Test
    void aRequestLeftLyingIsRemindedOfAndThenEscalated() {
        String number = request("Rosa");
        desk.timers(desk.process(IntakeProcess.KEY, number), IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);
        Map<String, Object> row = jdbc.sql("select reminded_at, escalated_at from work_item where case_number = ?")
                .param(number)
                .query()
                .singleRow();
        assertThat(row.get("reminded_at")).isNotNull();
        assertThat(row.get("escalated_at")).isNotNull();
        assertThat(desk.process(IntakeProcess.KEY, number))
                .isWaitingAtExactly(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);
    }

    /** The task is ten weeks old; its timers were lost before they went off. */
    @Test
    void lostRemindersThatAreLateAreGivenLateAndOnlyOnce() {
        String number = request("Late");
        String process = desk.process(IntakeProcess.KEY, number).getId();
        jdbc.sql("update act_ru_task set create_time_ = create_time_ - interval '70 days',"
                        + " due_date_ = due_date_ - interval '70 days' where proc_inst_id_ = ?")
                .param(process)
                .update();
        jobs(process).forEach(job -> engine.getManagementService().deleteJob(job.getId()));
        timers.repair();
        assertThat(jobs(process)).hasSize(2).allMatch(job -> job.getDuedate().before(new Date()));
        jobs(process).forEach(job -> engine.getManagementService().executeJob(job.getId()));

        assertThat(jdbc.sql("select reminded_at is not null and escalated_at is not null from work_item"
                                + " where case_number = ?")
                        .param(number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        timers.repair();
        assertThat(jobs(process)).isEmpty();
    }

    private List<Job> jobs(String process) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .timers()
                .list();
    }

    private UUID client(String number) {
        return cases.find(number).map(CaseSummary::personId).orElseThrow();
    }

    private String request(String firstName) {
        return intakes.request(answers(firstName), CaseActions.INTAKE);
    }

    private Map<String, Object> answers(String firstName) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("firstName", firstName);
        answers.put("lastName", family);
        answers.put("source", "self");
        answers.put("presentingProblem", "housing");
        return answers;
    }

    private Map<String, Object> history() {
        return Map.of(
                "contactSafety", "any-time",
                "presentingProblem", "housing",
                "problemStory", "The landlord wants them out by Friday.",
                "childrenInHousehold", 1,
                "household", List.of(Map.of("firstName", "Tomás", "relation", "child", "age", 6)));
    }
}
