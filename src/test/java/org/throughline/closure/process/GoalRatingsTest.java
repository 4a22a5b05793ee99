package org.throughline.closure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.careplan.GoalAttainment;
import org.throughline.careplan.GoalMotivation;
import org.throughline.careplan.GoalStatus;
import org.throughline.careplan.NewProgress;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.PlanView.GoalView;
import org.throughline.careplan.Plans;
import org.throughline.careplan.process.ScaledGoal;
import org.throughline.casefile.OpenedCase;
import org.throughline.closure.ClosureProcess;
import org.throughline.closure.ClosureView;
import org.throughline.closure.ClosureView.GoalOutcome;
import org.throughline.closure.ClosureView.RatedLevel;
import org.throughline.closure.Closures;
import org.throughline.engine.TaskCompletion;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Sha256;

@LifecycleTest
class GoalRatingsTest {

    @Autowired
    CaseDriver driver;

    @Autowired
    Plans plans;

    @Autowired
    Closures closures;

    @Autowired
    TaskCompletion door;

    @Autowired
    JdbcClient db;

    @Autowired
    OwnerDatabase owner;

    private OpenedCase opened;
    private ProcessInstance process;

    @BeforeEach
    void aCaseWithARatedAndAnUnratedGoal() {
        opened = driver.open("caseworker", "north");
        plan(ScaledGoal.of("A room by autumn"), ScaledGoal.with("A job", Map.of("weight", 1, "need", "employment")));
        process = driver.start(ClosureProcess.KEY, opened, Map.of());
    }

    @Test
    void theFinalRatingAndTheScoreAreSealedWithTheClosing() {
        prepare(row("A room by autumn", "1"), row("A job", null));

        ClosureView closing = closures.ofCase(opened.caseId()).get(0);
        assertThat(closing.grounds().attainment().tScore()).isEqualByComparingTo("60.0");
        assertThat(closing.grounds().attainment().rated()).isEqualTo(1);
        assertThat(closing.grounds().attainment().goals()).isEqualTo(2);
        assertThat(closing.goals())
                .extracting(GoalOutcome::rated)
                .containsExactly(new RatedLevel(1, "A flat of her own", 3), null);
        String stored = db.sql("select content from case_closing where case_id = ?")
                .param(opened.caseId())
                .query(String.class)
                .single();
        assertThat(stored).contains("\"attainedWords\":\"A flat of her own\"", "\"tScore\":60");
        assertThat(Sha256.of(stored)).isEqualTo(closing.sha256());
    }

    @Test
    void theWeightsOfThePlanCount() {
        prepare(row("A room by autumn", "-1"), row("A job", "2"));

        assertThat(closures.ofCase(opened.caseId()).get(0).grounds().attainment())
                .isEqualTo(GoalAttainment.of(
                        List.of(new GoalAttainment.GoalRating(3, -1), new GoalAttainment.GoalRating(1, 2))));
    }

    @Test
    void withoutAnyRatingNothingIsSaidOfAScore() {
        prepare(row("A room by autumn", null), row("A job", null));

        assertThat(closures.ofCase(opened.caseId())
                        .get(0)
                        .grounds()
                        .attainment()
                        .score())
                .isEmpty();
        assertThat(db.sql("select content from case_closing where case_id = ?")
                        .param(opened.caseId())
                        .query(String.class)
                        .single())
                .doesNotContain("tScore", "attained");
    }

    @Test
    void aGoalThatIsWrittenDownOnlyAtTheEndIsNotRated() {
        assertThatThrownBy(() -> prepare(row("A room by autumn", "1"), row("A job", "1"), row("A car", "2")))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("goals[2].attained")));
    }

    @Test
    void whoClosesIsShownTheLevelsAndTheLastRating() {
        UUID goal = plans.current(opened.caseId()).orElseThrow().goals().get(0).id();
        plans.recordGoalProgress(
                goal, new NewProgress(GoalStatus.ON_TRACK, 40, -1, null, GoalMotivation.NONE, "caseworker"));
        plans.recordGoalProgress(goal, new NewProgress(GoalStatus.ON_TRACK, 50, null, "caseworker"));

        String task =
                driver.task(process, ClosureProcess.Elements.PREPARE_CLOSURE).getId();
        List<?> goals = (List<?>) door.open(task, driver.actor("caseworker"), Locale.ENGLISH)
                .data()
                .get("goals");

        assertThat(((Map<?, ?>) goals.get(0)).get("rated")).isEqualTo("Less than expected");
        assertThat(((Map<?, ?>) goals.get(0)).get("levels").toString()).contains("As expected: A room of her own");
        assertThat(((Map<?, ?>) goals.get(0)).get("attained"))
                .as("the end is rated anew")
                .isNull();
    }

    @Test
    void aRatingOfAClosingNeverChanges() {
        prepare(row("A room by autumn", "1"), row("A job", null));

        assertThatThrownBy(() -> owner.sql("update case_closing_goal set attained = 2 where closing_id in"
                                + " (select id from case_closing where case_id = ?)")
                        .param(opened.caseId())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static Map<String, Object> row(String statement, String attained) {
        Map<String, Object> row = new HashMap<>(Map.of("statement", statement, "outcome", "partly-met"));
        if (attained != null) {
            row.put("attained", attained);
        }
        return row;
    }

    @SafeVarargs
    private void prepare(Map<String, Object>... goals) {
        driver.complete(
                process,
                ClosureProcess.Elements.PREPARE_CLOSURE,
                "caseworker",
                Map.of("reason", "no-further-benefit", "goals", List.of(goals), "closingSummary", "Found a room."));
    }

    @SafeVarargs
    private void plan(Map<String, Object>... goals) {
        ProcessInstance planning = driver.start(PlanProcess.KEY, opened, Map.of());
        driver.complete(planning, PlanProcess.Elements.DRAFT_PLAN, "caseworker", Map.of("goals", List.of(goals)));
        driver.complete(planning, PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "approve"));
        driver.complete(
                planning,
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                "caseworker",
                Map.of("agreed", "yes", "agreedOn", "2026-03-12", "agreedHow", "in-person", "agreedBy", "The client"));
        assertThat(plans.current(opened.caseId()).orElseThrow().goals())
                .extracting(GoalView::statement)
                .containsExactly("A room by autumn", "A job");
    }
}
