package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.IntegrationTest;
import org.throughline.LifecycleDriver;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.CaseStatus;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.OpenedCase;
import org.throughline.closure.ClosureProcess;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.CaseProcesses;
import org.throughline.followup.FollowUpProcess;
import org.throughline.intake.IntakeProcess;
import org.throughline.model.ModelSources;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;

/**
 * Cases on the lifecycle as it was drawn before its work became a sub-process: they go on as they are, and can be moved
 * to the new drawing from wherever they stand.
 */
@IntegrationTest
class LifecycleMigrationTest {

    private static final List<Map<String, Object>> A_ROOM =
            List.of(Map.of("serviceNeed", "housing", "description", "A room near the school"));

    @Autowired
    LifecycleDriver driver;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    CaseProcesses processes;

    @Autowired
    SafetyConcerns concerns;

    @Autowired
    ContactEndings endings;

    @Autowired
    RepositoryService repository;

    @Autowired
    MigrationPlanner planner;

    @Autowired
    CaseMigration moves;

    @Autowired
    MigrationFixtures migrationFixtures;

    @Autowired
    PlatformTransactionManager transactions;

    private final String key = "lifecycle-" + UUID.randomUUID().toString().substring(0, 8);
    private String before;
    private OpenedCase opened;
    private String number;
    private String process;

    @BeforeEach
    void aCaseOnTheDrawingAsItWas() {
        before = deploy(ModelSources.text("src/test/resources/models/case-lifecycle-before.bpmn"));
        opened = fixture.open("Client", "Before");
        number = opened.caseNumber();
        process = processes.start(key, opened.caseId(), number, Map.of("source", "self", "presentingProblem", "legal"));
    }

    static Stream<Arguments> stages() {
        return Stream.of(
                Arguments.of(IntakeProcess.Elements.SCREEN_REQUEST, List.of(CaseLifecycleProcess.Elements.INTAKE)),
                Arguments.of(
                        CaseLifecycleProcess.Elements.ASSIGN_WORKER,
                        List.of(CaseLifecycleProcess.Elements.ASSIGN_WORKER)),
                Arguments.of(
                        AssessmentProcess.Elements.INTERVIEW_CLIENT, List.of(CaseLifecycleProcess.Elements.ASSESSMENT)),
                Arguments.of(PlanProcess.Elements.DRAFT_PLAN, List.of(CaseLifecycleProcess.Elements.PLAN)),
                Arguments.of(
                        FollowUpProcess.Elements.RECORD_CONTACT,
                        List.of(CaseLifecycleProcess.Elements.FOLLOW_UP, CaseLifecycleProcess.Elements.REFERRAL)),
                Arguments.of(ClosureProcess.Elements.PREPARE_CLOSURE, List.of(CaseLifecycleProcess.Elements.CLOSURE)));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aCaseIsMovedFromWhereItStandsAndWalksOnToItsEnd(String task, List<String> steps) throws Exception {
        reach(task);
        assertThat(migrationFixtures.standing(process).steps()).containsExactlyInAnyOrderElementsOf(steps);
        List<String> tasks = driver.openTasks(number);

        move(Map.of());

        assertThat(migrationFixtures.standing(process).steps()).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(driver.openTasks(number)).containsExactlyInAnyOrderElementsOf(tasks);
        driver.until(number, null);
        assertThat(cases.find(number).orElseThrow().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(migrationFixtures.standing(process)).isNull();
    }

    @Test
    void afterTheMoveEndedContactLeavesTheReportOnSomebodysSafetyAlone() throws Exception {
        reach(FollowUpProcess.Elements.RECORD_CONTACT);
        concerns.raise(opened.caseId(), AnsweredForm.latest(concern()), driver.actor("caseworker"));
        move(Map.of());

        end();

        assertThat(migrationFixtures.standing(process).steps())
                .containsExactlyInAnyOrder(
                        CaseLifecycleProcess.Elements.CLOSURE, CaseLifecycleProcess.Elements.SAFETY_RESPONSE);
        assertThat(driver.openTasks(number))
                .containsExactlyInAnyOrder(
                        ClosureProcess.Elements.PREPARE_CLOSURE, SafetyResponseProcess.Elements.REPORT_BY_PHONE);
    }

    @Test
    void aCaseWhoseContactEndedBeforeStaysUntilTheAdministratorSaysWhereItsClosureGoesOn() throws Exception {
        reach(AssessmentProcess.Elements.INTERVIEW_CLIENT);
        end();
        assertThat(migrationFixtures.standing(process).steps()).containsExactly("ClosureAfterContactEnded");

        assertThatThrownBy(() -> move(Map.of())).isInstanceOf(MigrationRefused.class);
        move(Map.of("ClosureAfterContactEnded", CaseLifecycleProcess.Elements.CLOSURE));

        assertThat(migrationFixtures.standing(process).steps()).containsExactly(CaseLifecycleProcess.Elements.CLOSURE);
        driver.until(number, null);
        assertThat(cases.find(number).orElseThrow().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(migrationFixtures.standing(process)).isNull();
    }

    @Test
    void aCaseThatIsNotMovedGoesOnAsItWasDrawn() {
        reach(AssessmentProcess.Elements.INTERVIEW_CLIENT);
        end();
        driver.until(number, null);
        assertThat(cases.find(number).orElseThrow().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(migrationFixtures.standing(process)).isNull();
    }

    private void reach(String task) {
        if (task.equals(FollowUpProcess.Elements.RECORD_CONTACT)) {
            driver.until(number, PlanProcess.Elements.DRAFT_PLAN);
            driver.complete(number, PlanProcess.Elements.DRAFT_PLAN, Map.of("services", A_ROOM));
        }
        driver.until(number, task);
    }

    private Map<String, Object> concern() {
        return driver.answers("safety-concern", Map.of("immediateDanger", false));
    }

    private void end() {
        endings.end(
                opened.caseId(),
                AnsweredForm.latest(Map.of("reason", "client-withdrew", "details", "Found a room herself.")),
                driver.actor("caseworker"));
    }

    private void move(Map<String, String> mapping) throws Exception {
        String now = deploy(ModelSources.text("processes/casefile/case-lifecycle.bpmn"));
        ProcessEngineContext.withNewProcessEngineContext(() -> {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status ->
                            moves.move(process, stands -> planner.plan(before, now, mapping, false), "administrator"));
            return null;
        });
        assertThat(migrationFixtures.standing(process).definitionId()).isEqualTo(now);
    }

    /** Under a key of the test's own, so that the cases of other tests are not begun on it. */
    private String deploy(String lifecycle) {
        String deployment = repository
                .createDeployment()
                .addString(
                        key + ".bpmn",
                        lifecycle
                                .replace("id=\"case-lifecycle\"", "id=\"" + key + "\"")
                                .replace("processRef=\"case-lifecycle\"", "processRef=\"" + key + "\""))
                .deploy()
                .getId();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }
}
