package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.GoalStatus;
import org.throughline.careplan.NewProgress;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.casefile.OpenedCase;
import org.throughline.closure.ClosureProcess;

/** A supervisor reads assessment, plan and closure of a case on a wide screen and on a phone. */
@LifecycleTest
class PlanningPagesTest extends BrowserTest {

    @Autowired
    CaseDriver driver;

    @Autowired
    Plans plans;

    private ProcessInstance process;

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void assessmentPlanAndClosureAreReadableAndAccessible(int width) {
        OpenedCase opened = driver.open("caseworker", "north");
        assess(opened);
        planTwice(opened);
        prepareClosure(opened);
        Page page = signedIn("supervisor", width);
        String here = "/cases/" + opened.caseNumber();

        see(page, here + "/assessments", "A room for three within the month");
        see(page, here + "/plan", "A lease in her own name by autumn");
        see(page, here + "/plan/revisions/1", "A room");
        see(page, here + "/plan/revisions/1..2", "Twenty hours of work a week");
        see(page, here + "/closure", "Asked for a room");
        see(
                page,
                "/tasks/"
                        + driver.task(process, ClosureProcess.Elements.APPROVE_CLOSURE)
                                .getId(),
                "Plan in short");
        assertThat(page.locator("aside.tl-panel__side").textContent())
                .contains("A lease in her own name by autumn", "40");
    }

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void theSupervisorSeesThePlanAndWhatChangedBesideTheDecision(int width) {
        OpenedCase opened = driver.open("caseworker", "north");
        process = driver.start(PlanProcess.KEY, opened, Map.of());
        draft(goal("housing", "A room", "Keys in hand"));
        driver.complete(
                process,
                PlanProcess.Elements.REVIEW_PLAN,
                "supervisor",
                Map.of("decision", "return", "comments", "By when, and who pays the deposit?"));
        draft(goal("housing", "A lease in her own name by autumn", "A signed lease"));
        Page page = signedIn("supervisor", width);

        see(
                page,
                "/tasks/"
                        + driver.task(process, PlanProcess.Elements.REVIEW_PLAN).getId(),
                "By when, and who pays the deposit?");

        assertThat(page.locator(".tl-exhibit ins").first().textContent())
                .isEqualTo("A lease in her own name by autumn");
    }

    @ParameterizedTest
    @CsvSource({ChromiumSession.WIDE + ",en", ChromiumSession.NARROW + ",id"})
    void needsAreDrawnOnAWheelAndAStepIsMarkedDoneOnThePlanOverTime(int width, String language) {
        OpenedCase opened = driver.open("caseworker", "north");
        assess(opened);
        planTwice(opened);
        Page page = signedIn("caseworker", width, language);
        page.navigate("/cases/" + opened.caseNumber() + "/assessments");
        assertThat(page.locator(".tl-wheel__picture").isVisible()).isTrue();
        assertThat(page.locator("#wheel-table tbody tr").count()).isEqualTo(4);
        assertAccessible(page);

        page.navigate("/cases/" + opened.caseNumber() + "/plan");
        assertThat(page.locator(".tl-over-time__row .tl-over-time__done").count())
                .isZero();
        page.locator(".tl-over-time details summary").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator(".tl-flash").waitFor();
        assertThat(page.locator(".tl-over-time__row .tl-over-time__done").count())
                .isEqualTo(1);
        assertAccessible(page);
    }

    private void see(Page page, String path, String text) {
        page.navigate(path);
        page.getByText(text).first().waitFor();
        assertAccessible(page);
    }

    private void assess(OpenedCase opened) {
        process = driver.start(AssessmentProcess.KEY, opened, Map.of());
        interview("1", "2");
        rank("A room for three within the month");
        driver.complete(
                process,
                AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT,
                "clinician",
                Map.of("decision", "return", "comments", "Ask the children too."));
        interview("1", "3");
        rank("A room for three within the month");
        driver.complete(
                process, AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT, "clinician", Map.of("decision", "sign"));
    }

    private void interview(String housing, String income) {
        driver.complete(
                process,
                AssessmentProcess.Elements.INTERVIEW_CLIENT,
                "caseworker",
                Map.of(
                        "interviewedOn", "2026-03-12",
                        "interviewPlace", "home",
                        "instruments", List.of("essentials"),
                        "housing", housing,
                        "income", income,
                        "food", "4",
                        "transportation", "5",
                        "immediateDanger", true,
                        "dangerDescription", "Must leave the flat tonight"));
    }

    private void rank(String need) {
        driver.complete(
                process,
                AssessmentProcess.Elements.RANK_NEEDS,
                "caseworker",
                Map.of(
                        "needs",
                        List.of(
                                Map.of("category", "housing", "severity", "5", "description", need),
                                Map.of("category", "income", "severity", "3", "description", "Benefits checked")),
                        "strengths",
                        List.of(Map.of("strength", "Works well with others"))));
    }

    private void planTwice(OpenedCase opened) {
        process = driver.start(PlanProcess.KEY, opened, Map.of());
        draft(goal("housing", "A room", "Keys in hand"), goal("income", "Benefits in place", "First payment"));
        driver.complete(
                process,
                PlanProcess.Elements.REVIEW_PLAN,
                "supervisor",
                Map.of("decision", "return", "comments", "By when, and who pays the deposit?"));
        draft(
                goal("housing", "A lease in her own name by autumn", "A signed lease"),
                goal("employment", "Twenty hours of work a week", "A contract"));
        driver.complete(process, PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "approve"));
        driver.complete(
                process,
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                "caseworker",
                Map.of("agreed", "yes", "agreedOn", "2026-03-12", "agreedHow", "in-person", "agreedBy", "Test Client"));
        plans.current(opened.caseId()).orElseThrow().goals().stream()
                .limit(1)
                .forEach(goal -> plans.recordGoalProgress(
                        goal.id(), new NewProgress(GoalStatus.ON_TRACK, 40, "Viewed two rooms", "caseworker")));
    }

    private void prepareClosure(OpenedCase opened) {
        process = driver.start(ClosureProcess.KEY, opened, Map.of());
        driver.complete(
                process,
                ClosureProcess.Elements.PREPARE_CLOSURE,
                "caseworker",
                Map.of(
                        "reason",
                        "goals-reached",
                        "goals",
                        List.of(
                                Map.of(
                                        "statement",
                                        "A lease in her own name by autumn",
                                        "outcome",
                                        "met",
                                        "note",
                                        "Her sister stood surety"),
                                Map.of("statement", "Twenty hours of work a week", "outcome", "partly-met")),
                        "finalScores",
                        List.of(Map.of("domain", "housing", "score", "5"), Map.of("domain", "safety", "score", "4")),
                        "contradictionExplained",
                        "She has work for ten hours and the promise of ten more",
                        "closingSummary",
                        "Asked for a room for three; found one with a lease of her own."));
    }

    @SafeVarargs
    private void draft(Map<String, Object>... goals) {
        driver.complete(
                process,
                PlanProcess.Elements.DRAFT_PLAN,
                "caseworker",
                Map.of(
                        "summary",
                        "A home of her own by autumn, and work that pays for it.",
                        "goals",
                        List.of(goals),
                        "steps",
                        List.of(Map.of("action", "Call the landlord", "stepOwner", "worker", "dueOn", "2026-12-20")),
                        "services",
                        List.of(Map.of("serviceNeed", "housing", "description", "Help to find a room"))));
    }

    private static Map<String, Object> goal(String need, String statement, String measure) {
        return Map.of(
                "need", need,
                "statement", statement,
                "measure", measure,
                "owner", "client",
                "targetDate", "2027-06-01");
    }
}
