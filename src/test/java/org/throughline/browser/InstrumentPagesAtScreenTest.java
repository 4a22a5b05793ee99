package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.shared.Json;

/** Instruments of a case at a screen, wide and on a phone. */
@LifecycleTest
class InstrumentPagesAtScreenTest extends BrowserTest {

    private static final Map<String, Object> HEAVY =
            Map.of("p1", 3, "p2", 2, "p3", 2, "p4", 2, "p5", 2, "p6", 2, "p7", 2, "p8", 2, "p9", 0);
    private static final Map<String, Object> LIGHT =
            Map.of("p1", 1, "p2", 1, "p3", 1, "p4", 1, "p5", 1, "p6", 1, "p7", 0, "p8", 0, "p9", 0);

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixture fixture;

    private String number;

    @BeforeEach
    void aCase() {
        number = fixture.startedFor("Measured", "caseworker").caseNumber();
    }

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void theScoresOfACaseAreDrawnWithTheirBandsAndWhatAChangeMeans(int width) {
        answer("phq-9", HEAVY);
        answer("phq-9", Map.of("p1", 2, "p2", 2, "p3", 2, "p4", 2, "p5", 2, "p6", 1, "p7", 1, "p8", 1, "p9", 0));
        answer("phq-9", LIGHT);
        answer("gad-7", Map.of("g1", 1, "g2", 1, "g3", 0, "g4", 0, "g5", 0, "g6", 0, "g7", 0));
        Page page = signedIn("caseworker", width);
        page.navigate("/cases/" + number + "/instruments");

        Locator total = page.locator(".tl-series", new Page.LocatorOptions().setHasText("Total · Patient Health"));
        assertThat(total.locator("circle").count()).isEqualTo(3);
        assertThat(total.locator("rect").count()).isEqualTo(5);
        assertThat(total.locator(".tl-series__reliable").count()).isEqualTo(2);
        assertThat(total.textContent()).contains("From 17 to 6", "Dashed: 5 points");
        assertThat(page.locator(".tl-series", new Page.LocatorOptions().setHasText("Total · Generalized"))
                        .textContent())
                .contains("2, answered once")
                .doesNotContain("Dashed");
        assertThat(page.locator("[style]").count()).isZero();
        total.locator("summary").click();
        assertThat(total.locator("tbody tr").count()).isEqualTo(3);
        assertAccessible(page);
    }

    @Test
    void onAPhoneThreeInstrumentsAreAnsweredByTappingAndWhatWasLeftIsTakenUp() {
        Page page = signedIn("caseworker", ChromiumSession.NARROW);
        page.navigate("/cases/" + number + "/instruments");
        for (String instrument : List.of("phq-9", "gad-7", "k6")) {
            page.locator("label[for=use-" + instrument + "]").click();
        }
        press(page, "Begin");
        long began = System.nanoTime();
        assertThat(page.locator("[data-question]:visible").count()).isEqualTo(1);
        assertAccessible(page);
        for (int question = 0; question < 12; question++) {
            tap(page);
        }
        PlaywrightAssertions.assertThat(page.locator("[data-form-state]")).hasText(Pattern.compile("^Saved \\d.*"));
        page.navigate("/work");
        page.navigate("/cases/" + number + "/instruments/phq-9,gad-7,k6");
        PlaywrightAssertions.assertThat(page.locator(".tl-interview__bar")).containsText("Question 13 of 23");
        for (int question = 12; question < 23; question++) {
            tap(page);
        }
        press(page, "Save and score");
        page.getByText("The answers are saved and scored").waitFor();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(2));
        assertThat(page.locator("article.tl-card").count()).isEqualTo(3);
        assertThat(page.locator("article.tl-card").first().textContent()).doesNotContain("Not scored");
    }

    /** The first answer of the one question that stands there. */
    private static void tap(Page page) {
        Locator question = page.locator("[data-question]:visible");
        String id = question.getAttribute("id");
        question.locator("label").first().click();
        page.waitForFunction("id => document.getElementById(id).offsetParent === null", id);
    }

    @Test
    void onAWideScreenTheQuestionsAreATableThatDigitsFill() {
        Page page = signedIn("caseworker", ChromiumSession.WIDE);
        page.navigate("/cases/" + number + "/instruments/gad-7,ssm");
        assertAccessible(page);
        page.locator("[name='answer.gad-7.g1']").first().focus();
        for (String digit : "3210123".split("")) {
            page.keyboard().press(digit);
        }
        assertThat(page.locator("[id='gad-7.g1'] input:checked").inputValue()).isEqualTo("3");
        assertThat(page.locator("[id='gad-7.g7'] input:checked").inputValue()).isEqualTo("3");
        page.keyboard().press("5");
        assertThat(page.locator("[id='ssm.housing'] input:checked").inputValue())
                .isEqualTo("5");
        Locator first = page.locator("[id='gad-7.g1'] label");
        assertThat(first.first().boundingBox().y).isEqualTo(first.last().boundingBox().y);
    }

    @Test
    void withoutScriptAndOnPaperTheInterviewIsOnePlainForm() {
        Page page = signedIn("caseworker", ChromiumSession.NARROW);
        String html = PageClient.signedIn(port, "caseworker")
                .get("/cases/" + number + "/instruments/gad-7")
                .body();
        assertThat(html.split("data-question", -1)).hasSize(9);
        assertThat(html).doesNotContain("tl-question--away");
        page.navigate("/cases/" + number + "/instruments/gad-7");
        assertThat(page.locator("[data-question]:visible").count()).isEqualTo(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("[data-question]:visible").count()).isEqualTo(7);
        assertThat(page.locator(".tl-paper").isVisible()).isTrue();
        assertThat(page.locator(".tl-interview button:visible").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void aTotalIsRecordedAndReadOnEveryScreen(int width) {
        Page page = signedIn("caseworker", width);
        page.navigate("/cases/" + number + "/instrument-totals");
        page.fill("#name", "Beck Depression Inventory II");
        page.fill("#rater", "Dr. Ana");
        page.fill("#on", "2026-01-05");
        page.fill("#score", "24");
        press(page, "Record the total");
        page.getByText("Rated on 5 Jan 2026 by Dr. Ana").waitFor();
        assertAccessible(page);
    }

    private void answer(String instrument, Map<String, Object> answers) {
        assertThat(PageClient.signedIn(port, "caseworker")
                        .json(
                                "POST",
                                "/api/v1/cases/" + number + "/administrations",
                                Json.of(Map.of("instrument", instrument, "answers", answers)))
                        .statusCode())
                .isEqualTo(201);
    }
}
