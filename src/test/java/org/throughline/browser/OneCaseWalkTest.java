package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.closure.ClosureProcess;
import org.throughline.intake.IntakeProcess;

/** One case from the phone call to its closure, at the screens of those who do the work. */
@LifecycleTest
class OneCaseWalkTest extends BrowserTest {

    private static final int MOST_TASKS = 80;

    private static final Set<String> GOOD_TURNS = Set.of(
            "Accept",
            "Approve",
            "Sign",
            "Yes",
            "Agrees",
            "Offer",
            "Close the case",
            "Somebody new",
            "New person",
            "Mona Lind",
            "Housing",
            "Goal met",
            "5");

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Page> screens = new HashMap<>();

    private record Task(String id, String key, String assignee, String group) {}

    @Test
    void aPhoneCallBecomesAClosedCaseAtTheScreensOfThreePeople() {
        String caseNumber = takeTheCall();
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < MOST_TASKS; i++) {
            Optional<Task> next = nextTask(caseNumber);
            if (next.isEmpty()) {
                break;
            }
            work(next.get());
            seen.add(next.get().key());
        }

        assertThat(seen)
                .contains(
                        IntakeProcess.Elements.TAKE_SOCIAL_HISTORY,
                        CaseLifecycleProcess.Elements.ASSIGN_WORKER,
                        AssessmentProcess.Elements.INTERVIEW_CLIENT,
                        PlanProcess.Elements.REVIEW_PLAN,
                        ClosureProcess.Elements.APPROVE_CLOSURE);
        Page page = screenOf("supervisor");
        page.navigate("/cases/" + caseNumber);
        assertThat(page.locator("main")).containsText("Closed");
        assertAccessible(page);
    }

    @Test
    void whatWasTypedSurvivesClosingTheBrowser() {
        String caseNumber = takeTheCall();
        Task task = nextTask(caseNumber).orElseThrow();
        Page before = signedIn("intake", ChromiumSession.WIDE);
        before.navigate("/tasks/" + task.id());
        before.waitForSelector(".fjs-form textarea");
        before.locator(".fjs-form textarea:visible").first().fill("She asked twice whether her sister may come along.");
        before.locator(".fjs-form textarea:visible").first().press("Tab");
        assertThat(before.locator("[data-form-state]"))
                .containsText("Saved", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        before.context().close();

        Page after = signedIn("intake", ChromiumSession.NARROW);
        after.navigate("/tasks/" + task.id());
        after.waitForSelector(".fjs-form textarea");
        assertThat(after.locator(".fjs-form textarea:visible").first())
                .hasValue("She asked twice whether her sister may come along.");
    }

    @Test
    void aCaseBegunOnTheDeskGoesOnInCamundaTasklist() {
        String caseNumber = takeTheCall();
        Task task = nextTask(caseNumber).orElseThrow();
        Page page = screenOf("intake");
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task.id());
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForSelector(".fjs-form");
        new FormAtScreen(page, GOOD_TURNS).fill();
        press(page, "Complete");

        page.waitForCondition(() -> !isOpen(task));
        assertThat(jdbc.sql("select by_user from submission where task_id = :id")
                        .param("id", task.id())
                        .query(String.class)
                        .list())
                .containsExactly("intake");
    }

    private String takeTheCall() {
        Page page = screenOf("intake");
        page.navigate("/intakes/new");
        page.waitForSelector(".fjs-form");
        String lastName = "Walker" + System.nanoTime();
        page.getByLabel("First name").first().fill("June");
        page.getByLabel("Last name").first().fill(lastName);
        new FormAtScreen(page, GOOD_TURNS).fill();
        submit(page);
        return jdbc.sql("select case_number from work_item where client_name like :name")
                .param("name", "%" + lastName + "%")
                .query(String.class)
                .list()
                .get(0);
    }

    private void work(Task task) {
        Page page = screenOf(whoDoes(task));
        page.navigate("/tasks/" + task.id());
        new FormAtScreen(page, GOOD_TURNS).fill();
        submit(page);
        assertThat(isOpen(task))
                .as(task.key() + " is done; the page says: " + errors(page))
                .isFalse();
    }

    private void submit(Page page) {
        String before = page.url();
        page.locator("[data-form-complete]").click();
        try {
            page.waitForURL(url -> !url.equals(before), new Page.WaitForURLOptions().setTimeout(15_000));
        } catch (TimeoutError stayed) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "stayed.png"))
                    .setFullPage(true));
            throw new AssertionError("The form stays (target/stayed.png): " + errors(page), stayed);
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static List<String> errors(Page page) {
        return page.getByRole(AriaRole.ALERT).allInnerTexts();
    }

    private Page screenOf(String username) {
        return screens.computeIfAbsent(username, name -> signedIn(name, ChromiumSession.WIDE));
    }

    private static String whoDoes(Task task) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        String role = task.group().replaceAll("@.*", "");
        return role.equals("caseworker") ? "casemanager" : role;
    }

    private boolean isOpen(Task task) {
        return jdbc.sql("select count(*) from work_item where task_id = :id")
                        .param("id", task.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Task> nextTask(String caseNumber) {
        return jdbc
                .sql("select task_id, task_key, assignee, candidate_groups[1] from work_item"
                        + " where case_number = :number order by created_at, task_id")
                .param("number", caseNumber)
                .query((row, i) -> new Task(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .findFirst();
    }
}
