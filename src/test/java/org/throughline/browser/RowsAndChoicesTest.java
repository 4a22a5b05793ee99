package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.casefile.OpenedCase;

/** Rows of a form fold to a line and take their place by keys or mouse; a choice opens as often as it is asked to. */
@LifecycleTest
class RowsAndChoicesTest extends BrowserTest {

    private static final String SCREENS = """
            1440, en
            390, id
            390, en
            1440, id
            """;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private JdbcClient jdbc;

    private OpenedCase opened;

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void needsAreRankedByKeyboard(int width, String language) {
        Page page = needs(width, language);
        boolean english = language.equals("en");
        assertThat(lines(page)).hasCount(3);
        assertThat(page.locator(".tl-rows__toggle[aria-expanded=true]")).hasCount(0);
        assertAccessible(page);

        Locator third = row(page, 2).locator("[data-move=up]");
        third.focus();
        page.keyboard().press("Enter");
        assertThat(row(page, 1).locator("[data-move=up]")).isFocused();
        assertThat(page.locator(".tl-rows [role=status]").first())
                .hasText(english ? "Food is now 2 of 3" : "Pangan sekarang urutan 2 dari 3");
        page.keyboard().press("Space");
        assertThat(lines(page).first()).containsText(english ? "Food" : "Pangan");
        assertThat(row(page, 0).locator("[data-move=toggle]")).isFocused();
        page.keyboard().press("Enter");
        assertThat(row(page, 0).locator(".tl-rows__fields")).isVisible();
        assertAccessible(page);

        page.locator("[data-form-complete]").click();
        page.waitForURL("**/work");
        org.assertj.core.api.Assertions.assertThat(ranked()).containsExactly("food", "housing", "income");
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void aRowWithAFaultOpensItselfAndItsChoiceIsMadeByKeyboard(int width, String language) {
        Page page = needs(width, language);
        row(page, 0).locator("[data-move=toggle]").click();
        Locator need = row(page, 0).getByRole(AriaRole.COMBOBOX).first();
        need.focus();
        page.keyboard().press("Delete");
        page.locator("[data-form-complete]").click();
        assertThat(page.locator("section.tl-errors")).isFocused();
        assertThat(row(page, 0).locator(".tl-rows__fields")).isVisible();
        assertThat(row(page, 0).locator(".tl-rows__fault")).isVisible();
        assertAccessible(page);
        page.locator("section.tl-errors a").click();
        assertThat(need).isFocused();

        for (String key : List.of("Enter", "Space", "ArrowDown")) {
            page.keyboard().press(key);
            assertThat(need).hasAttribute("aria-expanded", "true");
            assertAccessible(page);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(need).hasAttribute("aria-expanded", "false");
            assertThat(need).isFocused();
        }
        assertThat(need).hasText(language.equals("en") ? "Employment" : "Pekerjaan");
        assertThat(row(page, 0).locator(".tl-rows__fault")).hasCount(0);
    }

    @Test
    void aRowIsTakenByItsHandleAndLetGoOverItsPlace() {
        Page page = needs(1440, "en");
        BoundingBox from = row(page, 2).locator("[data-move=handle]").boundingBox();
        BoundingBox to = row(page, 0).boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + 30, to.y + 4);
        page.mouse().up();
        assertThat(lines(page).first()).containsText("Food");
    }

    @Test
    void aTaskIsBegunAfreshAfterASecondWord() {
        Page page = needs(1440, "en");
        row(page, 2).locator("[data-move=up]").click();
        assertThat(lines(page).nth(1)).containsText("Food");
        assertThat(page.locator("[data-form-state]"))
                .containsText("Saved", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        press(page, "Begin afresh");
        press(page, "Empty it and begin afresh");
        assertThat(lines(page).nth(2)).containsText("Food");
        page.reload();
        assertThat(lines(page).nth(2)).containsText("Food");
    }

    /** The form of a case whose interview found housing, income and food wanting, in that order. */
    private Page needs(int width, String language) {
        opened = driver.open("caseworker", "north");
        ProcessInstance process = driver.start(AssessmentProcess.KEY, opened, Map.of());
        driver.complete(
                process,
                AssessmentProcess.Elements.INTERVIEW_CLIENT,
                "caseworker",
                Map.of(
                        "interviewedOn", "2026-03-12",
                        "interviewPlace", "home",
                        "instruments", List.of("essentials"),
                        "housing", "1",
                        "income", "2",
                        "food", "2",
                        "transportation", "5"));
        Page page = signedIn("caseworker", width, language);
        page.navigate("/tasks/"
                + driver.task(process, AssessmentProcess.Elements.RANK_NEEDS).getId());
        page.waitForSelector(".tl-rows");
        return page;
    }

    private static Locator row(Page page, int index) {
        return page.locator(".tl-rows").first().locator("[data-row='" + index + "']");
    }

    private static Locator lines(Page page) {
        return page.locator(".tl-rows").first().locator(".tl-rows__toggle");
    }

    private List<String> ranked() {
        return jdbc.sql("select n.category from assessment_need n join assessment_round r on r.id = n.round_id"
                        + " where r.case_id = ? order by n.rank")
                .param(opened.caseId())
                .query(String.class)
                .list();
    }
}
