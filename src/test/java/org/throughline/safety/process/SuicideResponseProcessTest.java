package org.throughline.safety.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseActions;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ContactEndings;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.TaskCompletion;
import org.throughline.instruments.Administrations;
import org.throughline.instruments.GivenAnswers;
import org.throughline.instruments.NewAdministration;
import org.throughline.intake.IntakeProcess;
import org.throughline.safety.Dangers;
import org.throughline.safety.SafetyPlanView;
import org.throughline.safety.SafetyPlans;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.safety.SuicideResponseView;
import org.throughline.safety.SuicideResponses;
import org.throughline.shared.Actor;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

@LifecycleTest
class SuicideResponseProcessTest {

    private static final Map<String, Object> NO_THOUGHTS = Map.of(
            "asked", "yes",
            "thoughts", "tired-of-living",
            "plan", "none",
            "intent", "none",
            "means", "none",
            "attempt", "never");
    private static final Map<String, Object> PLAN = Map.of(
            "warningSigns", "I stop sleeping.",
            "alone", "Walk to the harbor.",
            "surroundings", "The pills are with my sister.");
    private static final Map<String, Object> NEXT_PLAN = Map.of(
            "warningSigns", "I stop answering calls.",
            "alone", "Draw.",
            "surroundings", "The pills are gone.",
            "livingFor", "My son.");

    @Autowired
    LifecycleDriver driver;

    @Autowired
    Administrations administrations;

    @Autowired
    SuicideResponses responses;

    @Autowired
    SafetyPlans plans;

    @Autowired
    Dangers dangers;

    @Autowired
    Cases cases;

    @Autowired
    ContactEndings endings;

    @Autowired
    Worklist worklist;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskCompletion door;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    Clock clock;

    CaseActions desk;
    String number;
    UUID caseId;
    ProcessInstance response;

    @BeforeEach
    void aCriticalAnswerInACaseInAssessment() {
        BpmnAwareTests.init(engine);
        desk = new CaseActions(engine, door);
        number = driver.request();
        driver.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        caseId = cases.find(number).orElseThrow().caseId();
        answer(1);
        response = driver.process(number, SuicideResponseProcess.KEY);
    }

    @Test
    void whoeverIsAtLowRiskMakesAPlanIsContactedAndAClinicianCloses() {
        assertThat(response).isWaitingAtExactly(SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE);
        assertThat(desk.task(number, SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE))
                .isAssignedTo("caseworker");
        assertThat(driver.isOpen(number, SafetyResponseProcess.Elements.REPORT_BY_PHONE))
                .as("one response, not two")
                .isFalse();

        ask(NO_THOUGHTS);
        assertThat(response)
                .isWaitingAtExactly(SuicideResponseProcess.Elements.MAKE_SAFETY_PLAN)
                .hasPassedInOrder(
                        SuicideResponseProcess.Elements.RECORD_SUICIDE_INQUIRY,
                        SuicideResponseProcess.Elements.DETERMINE_SUICIDE_RISK,
                        SuicideResponseProcess.Elements.RECORD_SUICIDE_RISK,
                        SuicideResponseProcess.Elements.EMERGENCY_NEEDED,
                        SuicideResponseProcess.Elements.CONSULTATION_NEEDED);
        assertThat(seen().level()).isEqualTo("low");
        assertThat(seen().inquiries().get(0).reason()).isEqualTo("no-thoughts");

        plan(PLAN);
        assertThat(response)
                .isWaitingAtExactly(SuicideResponseProcess.Elements.MAKE_CARING_CONTACT)
                .hasPassed(SuicideResponseProcess.Elements.SEAL_SAFETY_PLAN);
        assertThat(due()).isBetween(in(71), in(73));

        contact();
        assertThat(response)
                .isWaitingAtExactly(SuicideResponseProcess.Elements.CLOSE_SUICIDE_RESPONSE)
                .hasPassed(SuicideResponseProcess.Elements.RECORD_CARING_CONTACT);
        close("low");
        assertThat(response)
                .isEnded()
                .hasPassed(
                        SuicideResponseProcess.Elements.RECORD_SUICIDE_CLOSING,
                        SuicideResponseProcess.Elements.CLOSED_BY_CLINICIAN,
                        SuicideResponseProcess.Elements.SUICIDE_RESPONSE_CLOSED);
        assertThat(seen().closing().byName()).isEqualTo(clinicianName());
        assertThat(dangers.ofCase(caseId))
                .allSatisfy(danger -> assertThat(danger.end()).isNotNull());
        assertThat(cases.view(number, Actor.SYSTEM).safety().openConcern()).isFalse();
        assertThat(violations()).isEmpty();
    }

    @Test
    void whoeverIsAtModerateRiskIsSeenByAClinicianBeforeThePlan() {
        Map<String, Object> unsure = new HashMap<>(NO_THOUGHTS);
        unsure.put("intent", "unsure");
        ask(unsure);
        assertThat(response).isWaitingAtExactly(SuicideResponseProcess.Elements.CONSULT_CLINICIAN);
        assertThat(seen().level()).isEqualTo("moderate");
        consult("moderate", "safety-plan");
        assertThat(response)
                .isWaitingAtExactly(SuicideResponseProcess.Elements.MAKE_SAFETY_PLAN)
                .hasPassed(
                        SuicideResponseProcess.Elements.RECORD_CONSULTATION,
                        SuicideResponseProcess.Elements.CONSULTATION_DECIDED);
        plan(PLAN);
        assertThat(due()).isBetween(in(23), in(25));
    }

    @Test
    void whoeverIsAtHighRiskIsHelpedByTheEmergencyServicesAndAClinicianCanHaveThemCalledAgain() {
        Map<String, Object> intent = new HashMap<>(NO_THOUGHTS);
        intent.put("intent", "yes");
        ask(intent);
        assertThat(response).isWaitingAtExactly(SuicideResponseProcess.Elements.CALL_EMERGENCY_SERVICES);
        emergency();
        assertThat(response)
                .isWaitingAtExactly(SuicideResponseProcess.Elements.CONSULT_CLINICIAN)
                .hasPassed(SuicideResponseProcess.Elements.RECORD_EMERGENCY_CALL);
        consult("high", "emergency");
        assertThat(response).isWaitingAtExactly(SuicideResponseProcess.Elements.CALL_EMERGENCY_SERVICES);
        emergency();
        consult("moderate", "caring-contact");
        assertThat(response).isWaitingAtExactly(SuicideResponseProcess.Elements.MAKE_CARING_CONTACT);
        assertThat(seen().steps())
                .extracting(SuicideResponseView.SuicideStepView::kind)
                .containsExactly("emergency", "consultation", "emergency", "consultation");
        assertThat(seen().level()).isEqualTo("moderate");
    }

    @Test
    void whoCouldNotBeAskedIsNeverCalledLow() {
        ask(Map.of("asked", "declined", "tried", "Asked twice."));
        assertThat(response).isWaitingAtExactly(SuicideResponseProcess.Elements.CONSULT_CLINICIAN);
        assertThat(seen().inquiries().get(0).reason()).isEqualTo("not-asked");
    }

    @Test
    void whileTheRiskIsHighNobodyClosesAndTheClientIsAskedAgain() {
        ask(NO_THOUGHTS);
        plan(PLAN);
        contact();
        Actor caseworker = driver.actor("caseworker");
        assertThatThrownBy(() -> desk.complete(
                        number,
                        SuicideResponseProcess.Elements.CLOSE_SUICIDE_RESPONSE,
                        Map.of("level", "low", "closing", "close", "reason", "Fine again."),
                        caseworker))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.kind())
                        .isIn(Rejection.RejectionKind.FORBIDDEN, Rejection.RejectionKind.NOT_FOUND));
        assertThat(response).isWaitingAtExactly(SuicideResponseProcess.Elements.CLOSE_SUICIDE_RESPONSE);
        desk.complete(
                number,
                SuicideResponseProcess.Elements.CLOSE_SUICIDE_RESPONSE,
                Map.of("level", "high", "reason", "She has bought rope."),
                driver.actor("clinician"));
        assertThat(response).isWaitingAtExactly(SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE);
        assertThat(seen().closing()).isNull();
        ask(NO_THOUGHTS);
        assertThat(seen().inquiries()).hasSize(2);
    }

    @Test
    void anOpenResponseAnswersANewCriticalAnswerAndAClosedOneDoesNot() {
        answer(2);
        answer(2);
        assertThat(driver.openTasks(number).stream().filter(SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE::equals))
                .hasSize(1);
        assertThat(dangers.ofCase(caseId)).hasSize(3);
        assertThat(violations()).isEmpty();
        ask(NO_THOUGHTS);
        plan(PLAN);
        contact();
        close("low");

        answer(2);

        assertThat(driver.isOpen(number, SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE))
                .isTrue();
        assertThat(responses.ofCase(caseId, null, null).items()).hasSize(2);
    }

    @Test
    void aFormThatSaysSoBeginsItThroughTheDoorOfTheTask() {
        String other = driver.request();
        driver.until(other, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        driver.complete(other, AssessmentProcess.Elements.INTERVIEW_CLIENT, Map.of("suicidalThoughts", true));
        assertThat(driver.isOpen(other, SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE))
                .isTrue();
        assertThat(dangers.ofCase(cases.find(other).orElseThrow().caseId()))
                .extracting("namedIn")
                .containsExactly("interview-client");
    }

    @Test
    void aSupervisorSeesItAtOnceAndItIsDueWithinTheHour() {
        var watched = worklist.slice(
                new WorkQuery(WorkScope.MINE, null, false, number, null, 10, null), driver.actor("supervisor"));
        assertThat(watched.items()).anySatisfy(task -> {
            assertThat(task.taskKey()).isEqualTo(SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE);
            assertThat(task.stage()).isEqualTo("safety");
            assertThat(task.dueAt()).isBetween(clock.instant(), in(1));
        });
        assertThat(cases.view(number, Actor.SYSTEM).safety().openConcern()).isTrue();
        desk.timers(response, SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE);
    }

    @Test
    void itOutlivesTheCase() {
        endings.end(
                caseId,
                AnsweredForm.latest(Map.of("reason", "client-withdrew", "details", "Found a room.")),
                driver.actor("caseworker"));
        assertThat(driver.process(number, CaseLifecycleProcess.KEY))
                .isWaitingAt(CaseLifecycleProcess.Elements.SUICIDE_RESPONSE);
        assertThat(driver.isOpen(number, SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE))
                .isTrue();
        assertThat(driver.process(number, IntakeProcess.KEY)).isNull();
    }

    @Test
    void aPlanIsSealedAndANewOneTakesItsPlace() {
        ask(NO_THOUGHTS);
        plan(PLAN);
        plans.make(caseId, AnsweredForm.latest(NEXT_PLAN), driver.actor("caseworker"));

        List<SafetyPlanView> all = plans.ofCase(caseId, null, null).items();
        assertThat(all).extracting(SafetyPlanView::revision).containsExactly(2, 1);
        assertThat(all).extracting(SafetyPlanView::current).containsExactly(true, false);
        assertThat(all.get(1).plan()).containsEntry("alone", "Walk to the harbor.");
        assertThat(plans.ofCase(caseId, 1, plans.ofCase(caseId, 1, null).next()).items())
                .extracting(SafetyPlanView::revision)
                .containsExactly(1);
        Map<String, Object> sealed = jdbc.sql(
                        "select content, sha256 from safety_plan where case_id = ? and revision = 1")
                .param(caseId)
                .query()
                .singleRow();
        assertThat(sealed.get("sha256")).isEqualTo(Sha256.of((String) sealed.get("content")));
        assertThatThrownBy(() -> owner.sql("update safety_plan set content = '{}' where case_id = ?")
                        .param(caseId)
                        .update())
                .hasMessageContaining("sealed");
        assertThat(violations()).isEmpty();
    }

    private void answer(int points) {
        administrations.record(
                caseId,
                new NewAdministration("phq-9", null, new GivenAnswers(Map.of("p9", List.of("" + points))), null, null),
                driver.actor("caseworker"),
                Locale.ENGLISH);
    }

    private void ask(Map<String, Object> answers) {
        desk.complete(number, SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE, answers, driver.actor("caseworker"));
    }

    private void emergency() {
        desk.complete(
                number,
                SuicideResponseProcess.Elements.CALL_EMERGENCY_SERVICES,
                Map.of(
                        "service", "911",
                        "calledAt", "2026-03-12T10:15:00+00:00",
                        "staysWith", "Her sister",
                        "outcome", "County hospital"),
                driver.actor("caseworker"));
    }

    private void consult(String level, String decision) {
        desk.complete(
                number,
                SuicideResponseProcess.Elements.CONSULT_CLINICIAN,
                Map.of("level", level, "advice", "Not alone tonight.", "consultation", decision),
                driver.actor("clinician"));
    }

    private void plan(Map<String, Object> answers) {
        desk.complete(number, SuicideResponseProcess.Elements.MAKE_SAFETY_PLAN, answers, driver.actor("caseworker"));
    }

    private void contact() {
        desk.complete(
                number,
                SuicideResponseProcess.Elements.MAKE_CARING_CONTACT,
                Map.of("reached", "yes", "contactedAt", "2026-03-14T10:15:00+00:00", "state", "She slept."),
                driver.actor("caseworker"));
    }

    private void close(String level) {
        desk.complete(
                number,
                SuicideResponseProcess.Elements.CLOSE_SUICIDE_RESPONSE,
                Map.of("level", level, "closing", "close", "reason", "She lives with her sister now."),
                driver.actor("clinician"));
    }

    private Instant due() {
        return desk.task(number, SuicideResponseProcess.Elements.MAKE_CARING_CONTACT)
                .getDueDate()
                .toInstant();
    }

    private Instant in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private String clinicianName() {
        return driver.actor("clinician").displayName();
    }

    private SuicideResponseView seen() {
        return responses.ofCase(caseId, null, null).items().get(0);
    }

    private List<String> violations() {
        return checks.stream()
                .flatMap(check -> check.violations().stream())
                .filter(line -> line.contains(number) || line.contains(caseId.toString()))
                .toList();
    }
}
