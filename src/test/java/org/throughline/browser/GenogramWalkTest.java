package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;

/** A family is drawn, edited and printed by keyboard alone: no mouse is moved in this walk. */
@LifecycleTest
class GenogramWalkTest extends BrowserTest {

    private static final int MOST_STEPS = 80;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @ParameterizedTest
    @CsvSource({ChromiumSession.WIDE + ",en", ChromiumSession.NARROW + ",id"})
    void aGenogramIsEditedByKeyboard(int width, String language) {
        String name = "K" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;
        OpenedCase opened = fixture.assigned(name, "caseworker");
        UUID client = cases.require(opened.caseId()).personId();
        Page page = signedIn("caseworker", width, language);

        page.navigate("/people/" + client + "/genogram");
        assertAccessible(page);
        add(page, "Siti", "parent", name);
        assertAccessible(page);
        add(page, "Wayan", "parent", name);
        page.navigate("/people/" + client + "/genogram");
        add(page, "Dewi", "sibling", name);
        assertThat(page.locator("svg.tl-genogram a")).hasCount(4);
        assertThat(page.locator(".tl-family-words").getByText("Wayan " + name).first())
                .isVisible();

        tabTo(page, page.locator("svg.tl-genogram a").nth(1));
        follow(page);
        assertThat(page.locator("#person")).hasText("Siti " + name);
        tabTo(page, page.locator("aside a[href*='/relations/'][href$='" + client + "']"));
        follow(page);
        assertAccessible(page);
        tabTo(page, page.locator("#form"));
        page.selectOption("#form", "adoptive");
        tabTo(page, page.locator("#confidential"));
        page.keyboard().press("Space");
        tabTo(page, page.locator("form[action$='" + client + "'] button"));
        follow(page);
        assertThat(page.locator(".tl-flash")).isVisible();
        assertThat(page.locator(".tl-genogram__line--child-adoptive").first()).isAttached();
        assertAccessible(page);

        tabTo(page, page.locator("a[href$='/genogram/copy']"));
        follow(page);
        assertThat(page.locator("main")).containsText("Dewi " + name);
        assertThat(page.locator("main")).not().containsText("Siti");
        assertThat(page.locator("main")).not().containsText("Wayan");
        assertAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("svg.tl-genogram").first()).isVisible();
        assertThat(page.locator(".tl-safety")).not().isVisible();
    }

    @ParameterizedTest
    @CsvSource({ChromiumSession.WIDE + ",id", ChromiumSession.NARROW + ",en"})
    void whatIsAroundAHouseholdIsEnteredByKeyboard(int width, String language) {
        String name = "K" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;
        OpenedCase opened = fixture.assigned(name, "caseworker");
        UUID client = cases.require(opened.caseId()).personId();
        Page page = signedIn("caseworker", width, language);
        page.navigate("/people/" + client + "/ecomap");
        assertAccessible(page);
        support(page, "Lincoln School", "school", "strong", false);
        support(page, "Shelter on Third", "agency", "stressful", true);
        assertThat(page.locator("svg.tl-ecomap a")).hasCount(2);
        assertAccessible(page);
        tabTo(page, page.locator("a[href$='/ecomap/copy']"));
        follow(page);
        page.waitForURL("**/ecomap/copy");
        assertThat(page.locator("main")).containsText("Lincoln School");
        assertThat(page.locator("main")).not().containsText("Shelter");
        assertAccessible(page);
    }

    private void support(Page page, String called, String kind, String strength, boolean confidential) {
        tabTo(page, page.locator("a[href$='/supports/new']"));
        follow(page);
        page.waitForURL("**/supports/new");
        assertAccessible(page);
        tabTo(page, page.locator("#name"));
        page.keyboard().type(called);
        page.selectOption("#kind", kind);
        page.selectOption("#strength", strength);
        page.selectOption("#flow", "both");
        tabTo(page, page.locator("#confidential"));
        if (confidential) {
            page.keyboard().press("Space");
        }
        tabTo(page, page.locator("form[action$='/supports'] button"));
        follow(page);
        assertThat(page.locator(".tl-flash")).isVisible();
    }

    private void add(Page page, String first, String relation, String name) {
        tabTo(page, page.locator("a[href*='/relatives/new']").first());
        follow(page);
        page.waitForURL("**/relatives/new**");
        assertAccessible(page);
        tabTo(page, page.locator("#firstName"));
        page.keyboard().type(first);
        page.keyboard().press("Tab");
        page.keyboard().type(name);
        tabTo(page, page.locator("#relation"));
        page.selectOption("#relation", relation);
        tabTo(page, page.locator("form[action$='/relatives'] button"));
        follow(page);
        assertThat(page.locator(".tl-flash")).isVisible();
    }

    private static void follow(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Presses the tab key until the focus is there. */
    private static void tabTo(Page page, Locator target) {
        target.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((Boolean) target.evaluate("one => one === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + target);
    }
}
