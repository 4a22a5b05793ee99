package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.casefile.Cases;
import org.throughline.engine.AnsweredForm;
import org.throughline.instruments.Administrations;
import org.throughline.instruments.GivenAnswers;
import org.throughline.instruments.NewAdministration;
import org.throughline.safety.SafetyPlans;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.shared.Actor;
import org.throughline.worklist.Worklist;

/** A client is asked about suicide, and a safety plan is read, printed and made into a card. */
@LifecycleTest
class SafetyPlanPagesTest extends BrowserTest {

    private static final Map<String, Object> PLAN = Map.of(
            "warningSigns", "I stop sleeping. I do not answer the phone. I stay in the kitchen at night.",
            "alone", "Walk to the harbor and back. Draw. A cold shower.",
            "distraction", "The library; Ade’s workshop; choir on Thursday.",
            "askForHelp", "My sister Rina, 555-0101. Pak Budi next door, 555-0102.",
            "professionals", "Dr. Setiawan, 555-0103, until six.",
            "surroundings", "The pills are with Rina. The key to the roof is with Pak Budi.",
            "livingFor", "My son. The boat we want to finish.");

    @Autowired
    LifecycleDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    Administrations administrations;

    @Autowired
    SafetyPlans plans;

    @Autowired
    Worklist worklist;

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void theClientIsAskedAndThePlanIsReadAndPrinted(int width) {
        String number = driver.request();
        driver.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        UUID caseId = cases.find(number).orElseThrow().caseId();
        String worker = cases.find(number).orElseThrow().worker();
        Actor actor = driver.actor(worker);
        administrations.record(
                caseId,
                new NewAdministration("phq-9", null, new GivenAnswers(Map.of("p9", List.of("1"))), null, null),
                actor,
                Locale.ENGLISH);
        Page page = signedIn(worker, width);

        page.navigate("/tasks/" + task(number, SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE));
        Locator thoughts = page.getByText("What does the client think about dying?");
        page.getByText("Could you ask the client?").waitFor();
        assertThat(thoughts).not().isVisible();
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        assertThat(thoughts).isVisible();
        assertThat(page.locator("section.tl-exhibit")
                        .getByText("Suicide and Crisis Lifeline")
                        .first())
                .isVisible();
        assertAccessible(page);

        page.navigate("/cases/" + number + "/safety-plan");
        assertThat(page.getByText("No safety plan")).isVisible();
        assertAccessible(page);
        plans.make(
                caseId, AnsweredForm.latest(Map.of("warningSigns", "First", "alone", "-", "surroundings", "-")), actor);
        plans.make(caseId, AnsweredForm.latest(PLAN), actor);
        page.navigate("/cases/" + number + "/safety-plan");
        assertThat(page.getByText("Walk to the harbor and back.")).isVisible();
        assertThat(page.getByText("Former plan 1")).isVisible();
        assertAccessible(page);
        page.navigate("/cases/" + number + "/safety");
        assertThat(page.getByText("The client was not asked yet.")).isVisible();
        assertAccessible(page);
        page.navigate("/cases/" + number + "/safety-plan/new");
        page.getByText("My warning signs").waitFor();
        assertAccessible(page);
        page.navigate("/cases/" + number + "/safety-plan/card");
        assertThat(page.locator(".tl-wallet").getByText("Suicide and Crisis Lifeline"))
                .isVisible();
        assertAccessible(page);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByText("My warning signs")).isVisible();
        assertThat(page.getByText("Print it, cut along the line")).not().isVisible();
        page.navigate("/cases/" + number + "/safety-plan");
        assertThat(page.getByText("Walk to the harbor and back.")).isVisible();
        assertThat(page.getByText("Former plan 1")).not().isVisible();
        assertThat(page.getByText("SHA-256").first()).not().isVisible();
    }

    private String task(String number, String key) {
        return worklist.ofCase(number).stream()
                .filter(task -> task.taskKey().equals(key))
                .findFirst()
                .orElseThrow()
                .taskId();
    }
}
