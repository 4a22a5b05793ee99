package org.throughline.careplan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.PlanRound;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.PlannedService;
import org.throughline.careplan.Plans;
import org.throughline.casefile.OpenedCase;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;

@LifecycleTest
class PlanProcessTest {

    @Autowired
    CaseDriver driver;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient db;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    ProcessEngine engine;

    private OpenedCase opened;
    private ProcessInstance process;

    @BeforeEach
    void aCaseWhosePlanIsToBeDrafted() {
        AbstractAssertions.init(engine);
        begin("caseworker");
    }

    @Test
    void draftedApprovedAndAgreedThePlanIsInForceAndItsServicesAreToBeArranged() {
        draft("caseworker", goal("A room by autumn"));
        walk().isWaitingAt(PlanProcess.Elements.REVIEW_PLAN);
        approve("supervisor");
        agree("caseworker");

        walk().isEnded()
                .hasPassed(
                        PlanProcess.Elements.OPEN_PLAN_REVISION,
                        PlanProcess.Elements.RECORD_DRAFT,
                        PlanProcess.Elements.RECORD_REVIEW,
                        PlanProcess.Elements.PLAN_APPROVED,
                        PlanProcess.Elements.RECORD_AGREEMENT,
                        PlanProcess.Elements.CLIENT_AGREED,
                        PlanProcess.Elements.ACTIVATE_PLAN);
        PlanView plan = plans.current(opened.caseId()).orElseThrow();
        assertThat(plan.status()).isEqualTo("active");
        assertThat(plan.approved().by()).isEqualTo("supervisor");
        assertThat(plan.services()).extracting(PlannedService::need).containsExactly("housing");
    }

    @Test
    void whatWasShownToTheSupervisorIsWhatIsStored() {
        draft("caseworker", goal("A room by autumn"));

        String shown = (String) driver.variable(process, PlanProcess.Variables.PLAN_SHA256);
        String stored = db.sql("select content from plan_revision where case_id = ?")
                .param(opened.caseId())
                .query(String.class)
                .single();
        assertThat(Sha256.of(stored)).isEqualTo(shown);
    }

    @Test
    void aReturnedPlanKeepsItsRoundAndTheNextDraftIsTheNextRevision() {
        draft("caseworker", goal("A room"));
        driver.complete(
                process,
                PlanProcess.Elements.REVIEW_PLAN,
                "supervisor",
                Map.of("decision", "return", "comments", "By when?"));
        walk().isWaitingAt(PlanProcess.Elements.DRAFT_PLAN)
                .hasPassed(PlanProcess.Elements.PLAN_APPROVED)
                .hasNotPassed(PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT);
        draft("caseworker", goal("A room by autumn"));
        approve("supervisor");

        assertThat(plans.revisions(opened.caseId()))
                .extracting(PlanView::status)
                .containsExactly("approved", "returned");
        assertThat(plans.rounds(opened.caseId()))
                .extracting(PlanRound::comments)
                .containsExactly(null, "By when?");
    }

    @Test
    void aReturnedPlanIsNotPutToReviewAgainWordForWord() {
        draft("caseworker", goal("A room"));
        driver.complete(
                process,
                PlanProcess.Elements.REVIEW_PLAN,
                "supervisor",
                Map.of("decision", "return", "comments", "By when?"));

        assertThatThrownBy(() -> draft("caseworker", goal("A room")))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo("plan-unchanged");
                    assertThat(refused.args()).containsExactly("By when?");
                });
        walk().isWaitingAt(PlanProcess.Elements.DRAFT_PLAN);
        assertThat(plans.revisions(opened.caseId()))
                .extracting(PlanView::status)
                .containsExactly("draft", "returned");
    }

    @Test
    void aPlanWithoutAGoalIsRefusedAtItsGoals() {
        assertThatThrownBy(this::draftWithoutGoal).isInstanceOfSatisfying(Rejection.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Rejection.RejectionKind.INVALID);
            assertThat(refused.field()).isEqualTo("goals");
            assertThat(refused.code()).isEqualTo("plan-without-goal");
        });
        walk().isWaitingAt(PlanProcess.Elements.DRAFT_PLAN);
    }

    private void draftWithoutGoal() {
        draft("caseworker");
    }

    @Test
    void aPlanThatTheClientDoesNotAgreeToIsDraftedAgain() {
        draft("caseworker", goal("A room"));
        approve("supervisor");
        driver.complete(
                process,
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                "caseworker",
                Map.of(
                        "agreed",
                        "no",
                        "agreedOn",
                        "2026-03-12",
                        "agreedHow",
                        "phone",
                        "comments",
                        "Not that part of town"));

        walk().isWaitingAt(PlanProcess.Elements.DRAFT_PLAN)
                .hasPassed(PlanProcess.Elements.RECORD_AGREEMENT, PlanProcess.Elements.CLIENT_AGREED)
                .hasNotPassed(PlanProcess.Elements.ACTIVATE_PLAN);
        assertThat(plans.revisions(opened.caseId()))
                .extracting(PlanView::status)
                .containsExactly("draft", "superseded");
    }

    @Test
    void aNewRevisionInForceSupersedesTheOneBeforeAndEqualServicesKeepTheirId() {
        draft("caseworker", goal("A room"));
        approve("supervisor");
        agree("caseworker");
        UUID service =
                plans.current(opened.caseId()).orElseThrow().services().get(0).id();

        process = driver.start(PlanProcess.KEY, opened, Map.of());
        draft("caseworker", goal("A room"), goal("A job"));
        approve("supervisor");
        agree("caseworker");

        assertThat(plans.revisions(opened.caseId()))
                .extracting(PlanView::status)
                .containsExactly("active", "superseded");
        assertThat(plans.current(opened.caseId()).orElseThrow().services())
                .extracting(PlannedService::id)
                .containsExactly(service);
    }

    @Test
    void theAuthorCannotApproveAndNothingChanges() {
        String both = driver.workerWhoAlsoSupervises("north");
        begin(both);
        draft(both, goal("A room"));

        assertThatThrownBy(() -> approve(both)).isInstanceOfSatisfying(Rejection.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Rejection.RejectionKind.FORBIDDEN);
            assertThat(refused.code()).isEqualTo("own-work-approved");
        });
        walk().isWaitingAt(PlanProcess.Elements.REVIEW_PLAN);
        assertThat(plans.rounds(opened.caseId())).isEmpty();
    }

    @Test
    void aReturnWithoutCommentsIsRefusedByTheForm() {
        draft("caseworker", goal("A room"));

        assertThatThrownBy(() -> driver.complete(
                        process, PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "return")))
                .isInstanceOf(FormRefused.class);
        walk().isWaitingAt(PlanProcess.Elements.REVIEW_PLAN);
    }

    @Test
    void theWorkerIsRemindedAndTheSupervisorHearsOfALateDraftWhileTheTaskStays() {
        assertThat(driver.timers(process)).hasSize(2);

        driver.letTimersComeUp(process);

        walk().isWaitingAt(PlanProcess.Elements.DRAFT_PLAN);
        assertThat(driver.timers(process)).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveWhatIsSealed() {
        draft("caseworker", goal("A room"));
        approve("supervisor");

        refused("update plan_revision set content = '{}', sha256 = encode(sha256('{}'), 'hex') where case_id = ?");
        refused("update plan_revision set authors = '{}' where case_id = ?");
        refused("update plan_revision set approved_by = 'somebody' where case_id = ?");
        refused("update plan_revision set status = 'draft' where case_id = ?");
        refused("delete from plan_revision where case_id = ?");
        refused("delete from plan_review where revision_id in (select id from plan_revision where case_id = ?)");
        refused("update plan_review set comments = 'x' where revision_id in"
                + " (select id from plan_revision where case_id = ?)");
        assertThatThrownBy(() -> owner.sql("truncate plan_revision cascade").update())
                .isInstanceOf(DataAccessException.class);
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> owner.sql(sql).param(opened.caseId()).update())
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }

    private ProcessInstanceAssert walk() {
        return BpmnAwareTests.assertThat(process);
    }

    private void begin(String worker) {
        opened = driver.open(worker, "north");
        process = driver.start(PlanProcess.KEY, opened, Map.of());
        walk().isWaitingAt(PlanProcess.Elements.DRAFT_PLAN);
    }

    @SafeVarargs
    private void draft(String username, Map<String, Object>... goals) {
        driver.complete(
                process,
                PlanProcess.Elements.DRAFT_PLAN,
                username,
                Map.of(
                        "goals",
                        List.of(goals),
                        "steps",
                        List.of(Map.of("action", "Call the landlord", "stepOwner", "worker")),
                        "services",
                        List.of(Map.of("serviceNeed", "housing", "description", "Help to find a room"))));
    }

    private void approve(String username) {
        driver.complete(process, PlanProcess.Elements.REVIEW_PLAN, username, Map.of("decision", "approve"));
    }

    private void agree(String username) {
        driver.complete(
                process,
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                username,
                Map.of("agreed", "yes", "agreedOn", "2026-03-12", "agreedHow", "in-person", "agreedBy", "The client"));
    }

    private static Map<String, Object> goal(String statement) {
        return Map.of(
                "need", "housing",
                "statement", statement,
                "measure", "A signed lease",
                "owner", "client",
                "targetDate", "2027-09-01");
    }
}
