package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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
import org.throughline.safety.ReportAddenda;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;

/** A filed report and what corrects it, on a wide screen, on a phone and on paper. */
@LifecycleTest
class SafetyPagesTest extends BrowserTest {

    @Autowired
    LifecycleDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    SafetyConcerns concerns;

    @Autowired
    ReportAddenda addenda;

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void aReportStandsWithItsAddendaAndIsWholeOnPaper(int width) {
        String number = driver.request();
        driver.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        UUID caseId = cases.find(number).orElseThrow().caseId();
        String worker = cases.find(number).orElseThrow().worker();
        UUID concern = concerns.raise(
                caseId, AnsweredForm.latest(driver.answers("safety-concern", Map.of())), driver.actor(worker));
        driver.complete(number, SafetyResponseProcess.Elements.REPORT_BY_PHONE, Map.of());
        driver.complete(
                number,
                SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT,
                Map.of("whatHappened", "Alone at home for two nights."));
        Page page = signedIn(worker, width);

        page.navigate("/cases/" + number + "/safety");
        assertAccessible(page);
        page.getByText("Correct the report").click();
        page.getByText("What in the report is wrong or missing?").waitFor();
        assertAccessible(page);

        addenda.file(
                caseId,
                concern,
                AnsweredForm.latest(
                        Map.of("whatWasWrong", "Two nights", "correction", "It was one night.", "howKnown", "Said")),
                driver.actor(worker));
        page.navigate("/cases/" + number + "/safety");
        Locator report = page.locator(".tl-report dd").getByText("Alone at home for two nights.");
        assertThat(page.getByText("It was one night.")).isVisible();
        assertThat(report).not().isVisible();
        assertAccessible(page);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(report).isVisible();
        assertThat(page.getByText("It was one night.")).isVisible();
    }
}
