package org.throughline.careplan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Plans;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.Prefill.PrefillRequest;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;

@LifecycleTest
class GoalLevelsTest {

    @Autowired
    CaseDriver driver;

    @Autowired
    Plans plans;

    @Autowired
    DraftPrefill drafts;

    @Autowired
    ReviewPrefill reviews;

    @Autowired
    JdbcClient db;

    private OpenedCase opened;
    private ProcessInstance process;

    @BeforeEach
    void aCaseWhosePlanIsToBeDrafted() {
        opened = driver.open("caseworker", "north");
        process = driver.start(PlanProcess.KEY, opened, Map.of());
    }

    @Test
    void theLevelsOfAGoalAreSealedWithThePlan() {
        draft(ScaledGoal.of("A room by autumn"));

        String stored = db.sql("select content from plan_revision where case_id = ?")
                .param(opened.caseId())
                .query(String.class)
                .single();
        assertThat(stored).contains("A flat of her own", "Keeps every appointment");
        assertThat(Sha256.of(stored)).isEqualTo(driver.variable(process, PlanProcess.Variables.PLAN_SHA256));
        assertThat(newest().goals().get(0).attainment().levels())
                .extracting(PlanView.LevelText::level)
                .containsExactly(-2, -1, 0, 1, 2);
    }

    @Test
    void theSupervisorIsShownTheLevelsByWhateverClient() {
        draft(ScaledGoal.of("A room by autumn"));

        assertThat(reviews.values(request(newest().revisionId())).get("planLevels"))
                .isEqualTo(List.of(Map.of(
                        "number", 1,
                        "muchLess", "On the street",
                        "less", "In a shelter",
                        "expected", "A room of her own",
                        "more", "A flat of her own",
                        "muchMore", "A flat near her sister",
                        "weight", 3,
                        "baseline", "Much less than expected")));
    }

    @Test
    void aChangedLevelIsANewRevisionOfTheSameGoal() {
        inForce(ScaledGoal.of("A room by autumn"));
        PlanView first = newest();

        process = driver.start(PlanProcess.KEY, opened, Map.of());
        assertThat(firstGoalOffered())
                .containsEntry("scaled", true)
                .containsEntry("levelMore", "A flat of her own")
                .containsEntry("weight", 3)
                .containsEntry("baseline", "-2")
                .containsEntry("strength", "Keeps every appointment");
        draft(ScaledGoal.with("A room by autumn", Map.of("levelMore", "A flat with a garden")));

        assertThat(newest().goals().get(0).id()).isEqualTo(first.goals().get(0).id());
        assertThat(newest().sha256()).isNotEqualTo(first.sha256());
        assertThat(plans.current(opened.caseId()).orElseThrow().sha256()).isEqualTo(first.sha256());
    }

    @Test
    void aStrengthThatThePlanBuildsOnIsOfferedForTheNextGoal() {
        inForce(ScaledGoal.of("A room by autumn"));

        process = driver.start(PlanProcess.KEY, opened, Map.of());

        assertThat(offered().get("strengthOptions"))
                .isEqualTo(List.of(Map.of("label", "Keeps every appointment", "value", "Keeps every appointment")));
        draft(Map.of(
                "need", "housing",
                "statement", "A room by May",
                "measure", "A signed lease",
                "owner", "client",
                "targetDate", "2027-09-01",
                "strength", "Keeps every appointment"));
        assertThat(newest().goals().get(0).strength()).isEqualTo("Keeps every appointment");
        assertThat(newest().goals().get(0).attainment()).isNull();
    }

    @Test
    void aLevelThatIsMissingIsRefusedAtItsField() {
        assertThatThrownBy(() -> draft(ScaledGoal.without("A room by autumn", "levelMore")))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("goals[0].levelMore")));
    }

    @Test
    void levelsOfAGoalThatIsSaidToHaveNoneAreRefusedAndNotLost() {
        assertThatThrownBy(() -> draft(ScaledGoal.without("A room by autumn", "scaled")))
                .isInstanceOf(FormRefused.class);
    }

    @Test
    void twoLevelsThatSayTheSameAreRefusedAtTheSecond() {
        assertThatThrownBy(() -> draft(ScaledGoal.with("A room", Map.of("levelMore", "a room of her  own"))))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo("goal-levels-alike");
                    assertThat(refused.field()).isEqualTo("goals[0].levelMore");
                });
    }

    @Test
    void aGoalThatNobodyWeighedCountsOnce() {
        draft(ScaledGoal.without("A room by autumn", "weight"));

        assertThat(newest().goals().get(0).attainment().weight()).isEqualTo(1);
    }

    private PlanView newest() {
        return plans.revisions(opened.caseId()).get(0);
    }

    private Map<String, Object> offered() {
        return drafts.values(
                request(UUID.fromString((String) driver.variable(process, PlanProcess.Variables.PLAN_REVISION_ID))));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> firstGoalOffered() {
        return ((List<Map<String, Object>>) offered().get("goals")).get(0);
    }

    private PrefillRequest request(UUID revision) {
        return new PrefillRequest(
                "draft-plan",
                opened.caseId(),
                opened.caseNumber(),
                new HashMap<>(Map.of(PlanProcess.Variables.PLAN_REVISION_ID, revision.toString())),
                null);
    }

    private void draft(Map<String, Object> goal) {
        driver.complete(process, PlanProcess.Elements.DRAFT_PLAN, "caseworker", Map.of("goals", List.of(goal)));
    }

    private void inForce(Map<String, Object> goal) {
        draft(goal);
        driver.complete(process, PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "approve"));
        driver.complete(
                process,
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                "caseworker",
                Map.of("agreed", "yes", "agreedOn", "2026-03-12", "agreedHow", "in-person", "agreedBy", "The client"));
    }
}
