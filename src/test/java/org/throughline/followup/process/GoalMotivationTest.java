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
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.careplan.GoalMotivation;
import org.throughline.careplan.GoalProgress;
import org.throughline.careplan.GoalStatus;
import org.throughline.careplan.NewProgress;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.careplan.process.ScaledGoal;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;
import org.throughline.followup.FollowUpProcess;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

@LifecycleTest
class GoalMotivationTest {

    private static final String WORKER = "caseworker";
    private static final String OWN_WORDS = "I want the children to have a door to close";

    @Autowired
    CaseDriver driver;

    @Autowired
    TaskCompletion door;

    @Autowired
    Plans plans;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    Clock clock;

    private OpenedCase opened;
    private ProcessInstance process;

    @BeforeEach
    void aCaseThatIsFollowedUp() {
        opened = driver.open(WORKER, "north");
    }

    @Test
    void ratingRulersAndTheClientsWordsAreKeptAsASeries() {
        UUID goal = planned(ScaledGoal.of("A room by autumn"));
        review(said(goal, Map.of("attained", "-1", "importance", 9, "confidence", 3)));
        review(said(
                goal,
                Map.of("attained", "0", "confidence", 6, "changeTalk", OWN_WORDS, "nextStep", "Call the landlord")));

        assertThat(plans.progressOf(goal)).extracting(GoalProgress::attained).containsExactly(-1, 0);
        assertThat(plans.progressOf(goal))
                .extracting(GoalProgress::motivation)
                .containsExactly(
                        new GoalMotivation(9, 3, null, null),
                        new GoalMotivation(null, 6, OWN_WORDS, "Call the landlord"));
    }

    @Test
    void theNextReviewShowsTheLevelsTheLastRulersAndTheStepThatWasAgreed() {
        UUID goal = planned(ScaledGoal.of("A room by autumn"));
        review(said(goal, Map.of("importance", 9, "confidence", 3, "nextStep", "Call the landlord")));

        Map<?, ?> row = firstRow();

        assertThat(row.get("last")).isEqualTo("On track, 0 %, importance 9, confidence 3");
        assertThat(row.get("stepBefore")).isEqualTo("Call the landlord");
        assertThat(row.get("levels").toString())
                .startsWith("Much less than expected: On the street; Less than expected: In a shelter");
        assertThat(row.keySet().stream().map(String::valueOf))
                .as("what is measured opens empty")
                .doesNotContain("attained", "importance", "confidence");
    }

    @Test
    void aGoalWithoutLevelsIsNotRated() {
        UUID goal = planned(goalWithoutLevels());

        assertThatThrownBy(() -> review(said(goal, Map.of("attained", "1"))))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("goals[0].attained")));
        assertThatThrownBy(() -> plans.recordGoalProgress(
                        goal, new NewProgress(GoalStatus.ON_TRACK, 10, 1, null, GoalMotivation.NONE, WORKER)))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("goal-without-levels"));
        assertThat(plans.progressOf(goal)).isEmpty();
    }

    @Test
    void rulersOfAGoalWithoutLevelsAreKept() {
        UUID goal = planned(goalWithoutLevels());

        review(said(goal, Map.of("importance", 0, "confidence", 10)));

        assertThat(plans.progressOf(goal))
                .extracting(GoalProgress::motivation)
                .containsExactly(new GoalMotivation(0, 10, null, null));
    }

    @Test
    void aMarkBesideTheRulerIsRefusedByTheForm() {
        UUID goal = planned(ScaledGoal.of("A room by autumn"));

        for (int mark : new int[] {-1, 11}) {
            assertThatThrownBy(() -> review(said(goal, Map.of("importance", mark))))
                    .isInstanceOf(FormRefused.class);
        }
    }

    @Test
    void whatTheClientSaidIsNotLostWhereNobodySaysHowTheGoalStands() {
        UUID goal = planned(ScaledGoal.of("A room by autumn"));

        assertThatThrownBy(() -> review(Map.of("goal", goal.toString(), "changeTalk", OWN_WORDS)))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("goal-status-missing"));
    }

    @Test
    void whatWasNotedNeverChanges() {
        UUID goal = planned(ScaledGoal.of("A room by autumn"));
        review(said(goal, Map.of("attained", "1", "changeTalk", OWN_WORDS)));

        for (String change : List.of("set attained = 2", "set change_talk = 'x'", "set importance = 1")) {
            assertThatThrownBy(() -> owner.sql("update plan_goal_progress " + change + " where goal_id = ?")
                            .param(goal)
                            .update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private static Map<String, Object> said(UUID goal, Map<String, Object> more) {
        Map<String, Object> row = new HashMap<>(Map.of("goal", goal.toString(), "status", "on-track"));
        row.putAll(more);
        return row;
    }

    private Map<?, ?> firstRow() {
        reached();
        String task =
                driver.task(process, FollowUpProcess.Elements.REVIEW_PROGRESS).getId();
        Map<String, Object> data =
                door.open(task, driver.actor(WORKER), Locale.ENGLISH).data();
        return (Map<?, ?>) ((List<?>) data.get("goals")).get(0);
    }

    private void review(Map<String, Object> row) {
        reached();
        driver.complete(
                process,
                FollowUpProcess.Elements.REVIEW_PROGRESS,
                WORKER,
                Map.of("goals", List.of(row), "reviewDecision", "continue"));
    }

    private void reached() {
        process = driver.start(FollowUpProcess.KEY, opened, Map.of("riskLevel", "low"));
        driver.complete(
                process,
                FollowUpProcess.Elements.RECORD_CONTACT,
                WORKER,
                Map.of(
                        "reached", "yes",
                        "method", "phone",
                        "contactedOn", LocalDate.now(clock).toString(),
                        "spokeWith", "client",
                        "summary", "She has seen two rooms"));
    }

    private static Map<String, Object> goalWithoutLevels() {
        return Map.of(
                "need", "housing",
                "statement", "A room by autumn",
                "measure", "A signed lease",
                "owner", "client",
                "targetDate", "2027-09-01");
    }

    private UUID planned(Map<String, Object> goal) {
        ProcessInstance planning = driver.start(PlanProcess.KEY, opened, Map.of());
        driver.complete(planning, PlanProcess.Elements.DRAFT_PLAN, WORKER, Map.of("goals", List.of(goal)));
        driver.complete(planning, PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "approve"));
        driver.complete(
                planning,
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                WORKER,
                Map.of("agreed", "yes", "agreedOn", "2026-03-12", "agreedHow", "in-person", "agreedBy", "The client"));
        return plans.current(opened.caseId()).orElseThrow().goals().get(0).id();
    }
}
