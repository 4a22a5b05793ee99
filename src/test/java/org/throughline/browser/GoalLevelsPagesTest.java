package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.process.ScaledGoal;
import org.throughline.casefile.OpenedCase;

/** The five levels of a goal and the strength it builds on, as they are written, decided on, compared and printed. */
@LifecycleTest
class GoalLevelsPagesTest extends BrowserTest {

    @Autowired
    CaseDriver driver;

    private OpenedCase opened;
    private ProcessInstance process;

    @ParameterizedTest
    @CsvSource({
        "1440, en, Much more than expected, Builds on, At the start",
        "390, en, Much more than expected, Builds on, At the start",
        "1440, id, Jauh di atas harapan, Bertumpu pada, Pada awalnya",
        "390, id, Jauh di atas harapan, Bertumpu pada, Pada awalnya"
    })
    void theLevelsAreOnThePlanItsComparisonAndTheDecision(
            int width, String language, String level, String strength, String start) {
        begin();
        draft(ScaledGoal.of("A room by autumn"));
        driver.complete(
                process,
                PlanProcess.Elements.REVIEW_PLAN,
                "supervisor",
                Map.of("decision", "return", "comments", "Say more of the garden"));
        draft(ScaledGoal.with("A room by autumn", Map.of("levelMore", "A flat with a garden")));
        Page page = signedIn("supervisor", width, language);

        page.navigate("/cases/" + opened.caseNumber() + "/plan");
        Locator levels = page.locator("table.tl-levels");
        assertThat(levels.textContent()).contains(level, "A flat near her sister", "A flat with a garden", start);
        assertThat(levels.locator("tbody tr").count()).isEqualTo(5);
        assertThat(page.locator(".tl-goal dl").first().textContent()).contains(strength, "Keeps every appointment");
        assertAccessible(page);

        page.navigate("/cases/" + opened.caseNumber() + "/plan/revisions/1..2");
        assertThat(page.locator("ins").allTextContents()).containsExactly("A flat with a garden");
        assertAccessible(page);

        page.navigate("/tasks/"
                + driver.task(process, PlanProcess.Elements.REVIEW_PLAN).getId());
        page.waitForSelector(".tl-exhibit table.tl-levels, table.tl-levels");
        assertThat(page.locator("table.tl-levels").first().textContent()).contains("A flat with a garden");
        assertAccessible(page);
    }

    @ParameterizedTest
    @CsvSource({"1440", "390"})
    void whoWritesThePlanIsAskedForAllFiveOnceTheyAreWanted(int width) {
        begin();
        Page page = signedIn("caseworker", width);
        page.navigate("/tasks/"
                + driver.task(process, PlanProcess.Elements.DRAFT_PLAN).getId());
        page.waitForSelector(".fjs-form");
        assertThat(page.getByLabel("What is expected").count()).isZero();

        page.getByLabel("Say what five outcomes would be like").first().check();
        page.getByLabel("What is expected").first().fill("A room of her own");
        assertThat(page.getByLabel(Pattern.compile("than expected")).count()).isGreaterThanOrEqualTo(4);
        assertAccessible(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .first()
                .click();
        Locator missing =
                page.locator(".fjs-form-field:has(label:text-matches('^Less than expected')) .fjs-form-field-error");
        missing.first().waitFor();
        assertThat(missing.first().textContent()).isNotBlank();
    }

    @Test
    void aGoalWithoutLevelsShowsNone() {
        begin();
        draft(Map.of(
                "need", "housing",
                "statement", "A room by autumn",
                "measure", "A signed lease",
                "owner", "client",
                "targetDate", "2027-09-01"));
        Page page = signedIn("supervisor", ChromiumSession.WIDE);

        page.navigate("/cases/" + opened.caseNumber() + "/plan");

        assertThat(page.locator(".tl-goal").count()).isEqualTo(1);
        assertThat(page.locator("table.tl-levels").count()).isZero();
        assertThat(page.locator(".tl-goal").first().textContent()).doesNotContain("Builds on");
    }

    private void begin() {
        opened = driver.open("caseworker", "north");
        process = driver.start(PlanProcess.KEY, opened, Map.of());
    }

    private void draft(Map<String, Object> goal) {
        driver.complete(process, PlanProcess.Elements.DRAFT_PLAN, "caseworker", Map.of("goals", List.of(goal)));
    }
}
