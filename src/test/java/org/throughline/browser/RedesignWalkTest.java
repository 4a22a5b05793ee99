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
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;

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
        before.forEach((was, content) -> assertThat(
                        library.content(library.newest(was.kind(), was.key()).orElseThrow()))
                .as("%s as it was", was.key())
                .isEqualTo(content));
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
