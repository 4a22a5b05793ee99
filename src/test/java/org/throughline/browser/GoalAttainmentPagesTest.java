package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.careplan.GoalMotivation;
import org.throughline.careplan.GoalStatus;
import org.throughline.careplan.NewProgress;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.careplan.process.ScaledGoal;
import org.throughline.casefile.OpenedCase;
import org.throughline.closure.ClosureProcess;

/** What was noted on a goal while it was worked on, drawn beside its progress, and how far it was attained in the end. */
@LifecycleTest
class GoalAttainmentPagesTest extends BrowserTest {

    @Autowired
    CaseDriver driver;

    @Autowired
    Plans plans;

    private OpenedCase opened;

    @ParameterizedTest
    @CsvSource({
        "1440, en, Confidence: from 3 to 6, 1 of 1 goals rated, T = 60.0",
        "390, en, Confidence: from 3 to 6, 1 of 1 goals rated, T = 60.0",
        "1440, id, Keyakinan: dari 3 menjadi 6, 1 dari 1 tujuan dinilai, 'T = 60,0'",
        "390, id, Keyakinan: dari 3 menjadi 6, 1 dari 1 tujuan dinilai, 'T = 60,0'"
    })
    void motivationIsOnThePlanAndTheScoreOnTheClosure(
            int width, String language, String confidence, String rated, String score) {
        opened = driver.open("caseworker", "north");
        plan();
        note();
        close();
        Page page = signedIn("supervisor", width, language);

        page.navigate("/cases/" + opened.caseNumber() + "/plan");
        assertThat(page.locator(".tl-rulers figcaption").textContent().replaceAll("\\s+", " "))
                .contains(confidence);
        assertThat(page.locator(".tl-rulers svg[role=img] path").count()).isEqualTo(3);
        page.locator(".tl-rulers__table summary").click();
        assertThat(page.locator(".tl-rulers__table tbody tr").count()).isEqualTo(2);
        assertThat(page.locator(".tl-rulers__table").textContent())
                .contains("A door to close for the children", "Call the landlord");
        assertAccessible(page);

        page.navigate("/cases/" + opened.caseNumber() + "/closure");
        assertThat(page.locator(".tl-attainment").textContent()).contains(rated, score, "50");
        assertThat(page.locator(".tl-closure").textContent()).contains("A flat of her own");
        assertAccessible(page);
    }

    private void plan() {
        ProcessInstance planning = driver.start(PlanProcess.KEY, opened, Map.of());
        driver.complete(
                planning,
                PlanProcess.Elements.DRAFT_PLAN,
                "caseworker",
                Map.of("goals", List.of(ScaledGoal.of("A room by autumn"))));
        driver.complete(planning, PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "approve"));
        driver.complete(
                planning,
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                "caseworker",
                Map.of("agreed", "yes", "agreedOn", "2026-03-12", "agreedHow", "in-person", "agreedBy", "The client"));
    }

    private void note() {
        UUID goal = plans.current(opened.caseId()).orElseThrow().goals().get(0).id();
        plans.recordGoalProgress(
                goal,
                new NewProgress(GoalStatus.BEHIND, 20, -1, null, new GoalMotivation(9, 3, null, null), "caseworker"));
        plans.recordGoalProgress(
                goal,
                new NewProgress(
                        GoalStatus.ON_TRACK,
                        60,
                        0,
                        "Viewed two rooms",
                        new GoalMotivation(9, 6, "A door to close for the children", "Call the landlord"),
                        "caseworker"));
    }

    private void close() {
        ProcessInstance closing = driver.start(ClosureProcess.KEY, opened, Map.of());
        driver.complete(
                closing,
                ClosureProcess.Elements.PREPARE_CLOSURE,
                "caseworker",
                Map.of(
                        "reason", "goals-reached",
                        "goals", List.of(Map.of("statement", "A room by autumn", "outcome", "met", "attained", "1")),
                        "closingSummary", "Found a flat."));
    }
}
