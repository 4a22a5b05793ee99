package org.throughline.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Plans;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;
import org.throughline.followup.ContactView;
import org.throughline.followup.FollowUpProcess;
import org.throughline.followup.FollowUps;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

@LifecycleTest
class FollowUpProcessTest {

    private static final String WORKER = "caseworker";

    @Autowired
    CaseDriver driver;

    @Autowired
    FollowUps followUps;

    @Autowired
    Plans plans;

    @Autowired
    TaskCompletion door;

    @Autowired
    Clock clock;

    @Autowired
    ProcessEngine engine;

    private OpenedCase opened;
    private ProcessInstance process;

    @BeforeEach
    void aCaseIsFollowedUp() {
        AbstractAssertions.init(engine);
        opened = driver.open(WORKER, "north");
        begin("high");
    }

    @Test
    void reachedAndReviewedTheCaseGoesOn() {
        reached();
        walk().isWaitingAt(FollowUpProcess.Elements.REVIEW_PROGRESS);
        review(Map.of("reviewDecision", "continue"));

        walk().isEnded()
                .hasPassed(
                        FollowUpProcess.Elements.SCHEDULE_FOLLOW_UP,
                        FollowUpProcess.Elements.LOG_CONTACT,
                        FollowUpProcess.Elements.CONTACT_MADE,
                        FollowUpProcess.Elements.RECORD_PROGRESS);
        assertThat(followUps.contactsOf(opened.caseId())).singleElement().satisfies(contact -> {
            assertThat(contact.reached()).isTrue();
            assertThat(contact.method()).isEqualTo("phone");
            assertThat(contact.summary()).isEqualTo("She has seen two rooms");
        });
    }

    @Test
    void theNextContactIsDueSoonerTheHigherTheRisk() {
        LocalDate high = due();
        begin("low");
        assertThat(high).isAfter(LocalDate.now(clock)).isBefore(due());
    }

    @Test
    void theDueDateOfTheContactIsTheScheduledDay() {
        LocalDate task = driver.task(process, FollowUpProcess.Elements.RECORD_CONTACT)
                .getDueDate()
                .toInstant()
                .atZone(clock.getZone())
                .toLocalDate();
        assertThat(task).isEqualTo(due());
    }

    @Test
    void aMissedContactIsTriedAgainSoonAndThirdTimeLost() {
        missed();
        walk().isWaitingAt(FollowUpProcess.Elements.RECORD_CONTACT)
                .hasPassed(FollowUpProcess.Elements.CONTACT_MADE)
                .hasNotPassed(FollowUpProcess.Elements.REVIEW_PROGRESS);
        assertThat(due()).isEqualTo(LocalDate.now(clock).plusDays(2));
        missed();
        walk().isWaitingAt(FollowUpProcess.Elements.RECORD_CONTACT);
        missed();
        walk().isWaitingAt(FollowUpProcess.Elements.REVIEW_PROGRESS);
        assertThat(followUps.contactsOf(opened.caseId()))
                .extracting(ContactView::attempt)
                .containsExactly(3, 2, 1);
        review(Map.of("reviewDecision", "close", "reason", "No answer for weeks"));
        walk().isEnded();
    }

    @Test
    void afterAReviewTheAttemptsAreCountedAnew() {
        missed();
        missed();
        missed();
        review(Map.of("reviewDecision", "continue"));
        begin("high");
        missed();
        walk().isWaitingAt(FollowUpProcess.Elements.RECORD_CONTACT);
    }

    @Test
    void progressIsNotedOnEveryGoal() {
        plan();
        reached();
        String task =
                driver.task(process, FollowUpProcess.Elements.REVIEW_PROGRESS).getId();
        Map<String, Object> data =
                door.open(task, driver.actor(WORKER), Locale.ENGLISH).data();
        List<?> rows = (List<?>) data.get("goals");
        assertThat(rows).hasSize(1);
        assertThat(((Map<?, ?>) rows.get(0)).keySet().stream().map(String::valueOf))
                .as("what was noted last is shown, and nobody judged how it stands now")
                .containsExactlyInAnyOrder("goal", "last");
        String goal = ((Map<?, ?>) rows.get(0)).get("goal").toString();
        review(Map.of(
                "goals",
                List.of(Map.of("goal", goal, "status", "behind", "percent", 40, "note", "Two rooms were taken")),
                "barriers",
                List.of("money"),
                "reviewDecision",
                "revise-plan",
                "reason",
                "Deposit is missing"));

        PlanView.GoalView noted =
                plans.current(opened.caseId()).orElseThrow().goals().get(0);
        assertThat(noted.status()).isEqualTo("behind");
        assertThat(noted.progress()).isEqualTo(40);
    }

    @Test
    void anUntouchedGoalIsNotJudgedAndAHalfSaidOneIsAskedAbout() {
        plan();
        UUID goal = plans.current(opened.caseId()).orElseThrow().goals().get(0).id();
        reached();
        assertThatThrownBy(() -> review(Map.of(
                        "goals",
                        List.of(Map.of("goal", goal.toString(), "note", "Two rooms were taken")),
                        "reviewDecision",
                        "continue")))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("goal-status-missing"));
        review(Map.of("goals", List.of(Map.of("goal", goal.toString())), "reviewDecision", "continue"));
        assertThat(plans.progressOf(goal)).isEmpty();
    }

    @Test
    void aDecisionOtherThanGoingOnNeedsAReason() {
        reached();
        assertThatThrownBy(() -> review(Map.of("reviewDecision", "close"))).isInstanceOf(FormRefused.class);
        walk().isWaitingAt(FollowUpProcess.Elements.REVIEW_PROGRESS);
    }

    @Test
    void theWorkerIsRemindedAndTheSupervisorHearsOfALateContact() {
        assertThat(driver.timers(process)).hasSize(2);
        driver.letTimersComeUp(process);
        walk().isWaitingAt(FollowUpProcess.Elements.RECORD_CONTACT);
        assertThat(driver.timers(process)).isEmpty();
    }

    private ProcessInstanceAssert walk() {
        return BpmnAwareTests.assertThat(process);
    }

    private void begin(String risk) {
        process = driver.start(FollowUpProcess.KEY, opened, Map.of("riskLevel", risk));
        walk().isWaitingAt(FollowUpProcess.Elements.RECORD_CONTACT);
    }

    private LocalDate due() {
        return LocalDate.parse(driver.variable(process, FollowUpProcess.Variables.FOLLOW_UP_DUE)
                .toString());
    }

    private void reached() {
        driver.complete(
                process,
                FollowUpProcess.Elements.RECORD_CONTACT,
                WORKER,
                Map.of(
                        "reached",
                        "yes",
                        "method",
                        "phone",
                        "contactedOn",
                        LocalDate.now(clock).toString(),
                        "spokeWith",
                        "client",
                        "summary",
                        "She has seen two rooms"));
    }

    private void missed() {
        driver.complete(
                process,
                FollowUpProcess.Elements.RECORD_CONTACT,
                WORKER,
                Map.of(
                        "reached",
                        "no",
                        "method",
                        "visit",
                        "contactedOn",
                        LocalDate.now(clock).toString()));
    }

    private void review(Map<String, Object> answers) {
        driver.complete(process, FollowUpProcess.Elements.REVIEW_PROGRESS, WORKER, answers);
    }

    private void plan() {
        ProcessInstance plan = driver.start(PlanProcess.KEY, opened, Map.of());
        driver.complete(
                plan,
                PlanProcess.Elements.DRAFT_PLAN,
                WORKER,
                Map.of(
                        "goals",
                        List.of(new HashMap<>(Map.of(
                                "need", "housing",
                                "statement", "A room by autumn",
                                "measure", "A signed lease",
                                "owner", "client",
                                "targetDate", "2027-09-01"))),
                        "steps",
                        List.of(Map.of("action", "Call the landlord", "stepOwner", "worker"))));
        driver.complete(plan, PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "approve"));
        driver.complete(
                plan,
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                WORKER,
                Map.of("agreed", "yes", "agreedOn", "2026-03-12", "agreedHow", "in-person", "agreedBy", "The client"));
    }
}
