package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.LifecycleDriver;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.browser.RedesignByScript.Rewording;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.studio.Redesigns;

/**
 * An administrator redraws the work in the browser: a home visit with a form of its own between assessment and plan, and
 * a rule for triage. One of two open cases goes along; its caseworker makes the visit; then all is taken back.
 */
@IntegrationTest
class RedesignWalkTest extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final String SEEN = "Three rooms, dry and warm; the stairs have no rail.";

    @Autowired
    private LifecycleDriver driver;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Redesigns redesigns;

    private final Map<ModelVersion, String> before = new HashMap<>();

    @BeforeEach
    void rememberWhatRuns() {
        remember(ModelKind.PROCESS, CaseLifecycleProcess.KEY);
        remember(ModelKind.DECISION, "triage");
    }

    /** Other tests expect the shipped models, whatever becomes of this one. */
    @AfterEach
    void restoreWhatRan() {
        before.forEach((version, content) -> {
            ModelVersion now = library.newest(version.kind(), version.key()).orElseThrow();
            if (!library.content(now).equals(content)) {
                library.deploy("as before", List.of(new ModelFile(version.resource(), content)));
            }
        });
    }

    @Test
    void anAdministratorAddsAHomeVisitSeesItsEffectPublishesMovesACaseAndTakesItBack() {
        String movedCase = inAssessment();
        String staysBehind = inAssessment();
        int version = library.newest(ModelKind.PROCESS, CaseLifecycleProcess.KEY)
                .orElseThrow()
                .version();
        Page page = signedIn("administrator", ChromiumSession.WIDE);
        StudioAtScreen studio = new StudioAtScreen(page);

        String redesign = studio.begin("Home visits", "Assessments miss what a home shows.");
        studio.createForm("Home visit", "home-visit");
        studio.nameField("seenAtHome", "What the home showed", "Yang terlihat di rumah");
        studio.take("process:case-lifecycle");
        studio.insertTask(
                "FromAssessmentToEnterPlan",
                "Assessment",
                CaseLifecycleProcess.Elements.ENTER_PLAN,
                "Home visit",
                "HomeVisit",
                "home-visit");
        studio.take("decision:triage");
        studio.addFirstRule("triage", 3, "\"legal\"", "\"urgent\"", "6");
        seeTheEffect(page, redesign);
        publishFor(page, redesign, movedCase);

        driver.until(staysBehind, PlanProcess.Elements.DRAFT_PLAN);
        driver.until(movedCase, "HomeVisit");
        makeTheVisit(movedCase);
        Page record = signedIn("supervisor", ChromiumSession.WIDE);
        record.navigate("/cases/" + movedCase + "/answers");
        assertThat(record.locator("main")).containsText("What the home showed");
        assertThat(record.locator("main")).containsText(SEEN);

        takeBack(page, version);
        driver.until(inAssessment(), PlanProcess.Elements.DRAFT_PLAN);
    }

    @Test
    void aRedesignOfTwoProcessesAndAFormIsTakenBackAndWhatALaterOneLosesIsNamedFirst() {
        remember(ModelKind.PROCESS, PlanProcess.KEY);
        remember(ModelKind.PROCESS, AssessmentProcess.KEY);
        remember(ModelKind.FORM, "draft-plan");
        String inPlan = driver.request();
        driver.until(inPlan, PlanProcess.Elements.DRAFT_PLAN);
        String inAssessment = inAssessment();
        List<String> stood = List.of(
                stands(inPlan, PlanProcess.Elements.DRAFT_PLAN),
                stands(inAssessment, AssessmentProcess.Elements.INTERVIEW_CLIENT));
        RedesignByScript script = new RedesignByScript(redesigns);
        String redesign = script.draw(
                "Plan and assess together",
                new Rewording(ModelKind.PROCESS, PlanProcess.KEY, drawn -> drawn.replace(
                                "\"Draft the plan\"", "\"Draft it together\"")
                        .replace("workDates.reminder", "workDates.escalation")),
                new Rewording(
                        ModelKind.PROCESS,
                        AssessmentProcess.KEY,
                        drawn -> drawn.replace("\"Interview the client\"", "\"Talk with the client\"")),
                new Rewording(
                        ModelKind.FORM,
                        "draft-plan",
                        drawn -> drawn.replace("The plan in a sentence or two", "What was agreed together")));
        Page page = signedIn("administrator", ChromiumSession.WIDE);
        publish(page, redesign, "scope-some", inPlan + ", " + inAssessment);
        assertThat(stands(inPlan, PlanProcess.Elements.DRAFT_PLAN))
                .contains("Draft it together")
                .isNotEqualTo(stood.get(0));
        assertThat(stands(inAssessment, AssessmentProcess.Elements.INTERVIEW_CLIENT))
                .contains("Talk with the client");
        String later = script.draw(
                "Plan in time",
                new Rewording(
                        ModelKind.PROCESS,
                        PlanProcess.KEY,
                        drawn -> drawn.replace("\"Draft it together\"", "\"Draft it in time\"")));
        publish(page, later, "scope-none", null);

        askToTakeBack(page, redesign);
        assertThat(page.locator("main")).containsText("These changes are undone", PATIENTLY);
        assertThat(page.locator(".tl-undone")).containsText("Plan in time");
        assertThat(page.locator(".tl-undone")).containsText("Plan and assess together");
        assertThat(page.locator("main")).containsText("stay where they are", PATIENTLY);
        assertAccessible(page);
        String back = page.url().replaceFirst(".*(/studio/redesigns/[0-9a-f-]{36}).*", "$1");
        seeOnAPhone(back);
        publish(page, back, "scope-moved-before", null);
        assertThat(List.of(
                        stands(inPlan, PlanProcess.Elements.DRAFT_PLAN),
                        stands(inAssessment, AssessmentProcess.Elements.INTERVIEW_CLIENT)))
                .isEqualTo(stood);
        assertAsBefore();
    }

    /** The task of a case: its name, and when it is due, reminds and escalates. */
    private String stands(String caseNumber, String key) {
        Task task = task(caseNumber, key);
        List<String> timers =
                management.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list().stream()
                        .map(job -> job.getDuedate().toString())
                        .sorted()
                        .toList();
        return task.getName() + " by " + task.getDueDate() + ", " + timers + " of " + task.getAssignee();
    }

    private void publish(Page page, String redesign, String scope, String numbers) {
        page.navigate(redesign + "/publish");
        page.locator("input[name=ticked] + label").all().forEach(Locator::click);
        page.locator("label[for=" + scope + "]").click();
        if (numbers != null) {
            page.locator("#numbers").fill(numbers);
        }
        press(page, "Publish");
        page.waitForURL(url -> url.contains("/studio/moves/") || url.endsWith(redesign));
        carryOut();
    }

    /** What goes with it has to be agreed to; nothing is lost on the way there. */
    private void askToTakeBack(Page page, String redesign) {
        page.navigate(redesign);
        page.getByText("Take this redesign back").click();
        assertThat(page.locator(".tl-undone")).containsText("Plan in time");
        assertAccessible(page);
        press(page, "Take it back");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*" + redesign));
        page.locator("label[for=agreed]").click();
        press(page, "Take it back");
        page.waitForURL(url -> url.endsWith("/effect"));
    }

    private void seeOnAPhone(String back) {
        Page phone = signedIn("administrator", ChromiumSession.NARROW, "id");
        for (String part : List.of("", "/effect", "/effect/cases?remains=false", "/publish")) {
            phone.navigate(back + part);
            assertThat(phone.locator("main")).not().containsText("??");
            assertAccessible(phone);
        }
        assertThat(phone.locator(".tl-undone")).containsText("Plan in time");
        phone.navigate(back);
        assertThat(phone.locator(".tl-undone")).containsText("versi");
    }

    private void assertAsBefore() {
        before.forEach((was, content) -> assertThat(
                        library.content(library.newest(was.kind(), was.key()).orElseThrow()))
                .as("%s as it was", was.key())
                .isEqualTo(content));
    }

    private void seeTheEffect(Page page, String redesign) {
        page.navigate(redesign + "/effect");
        press(page, "See the effect");
        assertThat(page.locator("main")).containsText("stay where they are", PATIENTLY);
        assertThat(page.locator("main")).containsText("Triage");
        assertAccessible(page);
    }

    private void publishFor(Page page, String redesign, String caseNumber) {
        page.navigate(redesign + "/publish");
        page.locator("input[name=ticked] + label").all().forEach(Locator::click);
        page.locator("label[for=scope-some]").click();
        page.locator("#numbers").fill(caseNumber);
        press(page, "Publish");
        page.waitForURL(url -> url.contains("/studio/moves/"));
        carryOut();
        page.reload();
        assertThat(page.locator("main")).containsText(caseNumber);
        assertThat(page.locator(".tl-badge--good").first()).isVisible();
        assertAccessible(page);
    }

    private void makeTheVisit(String caseNumber) {
        Page page = signedIn("caseworker", ChromiumSession.NARROW);
        page.navigate("/work?q=" + caseNumber);
        assertThat(page.locator("main")).containsText("Home visit");
        page.navigate("/tasks/" + task(caseNumber, "HomeVisit").getId());
        page.getByLabel("What the home showed").fill(SEEN);
        press(page, "Complete");
        page.waitForCondition(() -> !driver.isOpen(caseNumber, "HomeVisit"));
    }

    private void takeBack(Page page, int version) {
        page.navigate("/studio/process/case-lifecycle");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Return to version " + version))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("stay where they are", PATIENTLY);
        page.navigate(page.url().replaceFirst("/effect.*", "/publish"));
        page.locator("input[name=ticked] + label").all().forEach(Locator::click);
        page.locator("label[for=scope-all]").click();
        press(page, "Publish");
        page.waitForURL(url -> url.contains("/studio/moves/"));
        carryOut();
        assertAsBefore();
    }

    private String inAssessment() {
        String caseNumber = driver.request();
        driver.until(caseNumber, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        return caseNumber;
    }

    private Task task(String caseNumber, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void remember(ModelKind kind, String key) {
        ModelVersion version = library.newest(kind, key).orElseThrow();
        before.put(version, library.content(version));
    }

    /** The engine's executor does not run in tests: the jobs of the move are done here. */
    private void carryOut() {
        for (Batch batch : management.createBatchQuery().list()) {
            run(batch.getSeedJobDefinitionId());
            run(batch.getBatchJobDefinitionId());
            run(batch.getMonitorJobDefinitionId());
        }
    }

    private void run(String jobDefinition) {
        management
                .createJobQuery()
                .jobDefinitionId(jobDefinition)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }
}
