package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A person at a screen. Skipped where the machine has no Chromium, unless CI requires it. Which part of the program the
 * screen belongs to, each test says.
 */
abstract class BrowserTest {

    private final List<BrowserContext> opened = new ArrayList<>();

    @LocalServerPort
    private int port;

    @BeforeEach
    void needsChromium() {
        if (ChromiumSession.isRequired()) {
            assertThat(ChromiumSession.isInstalled())
                    .as("Chromium is installed")
                    .isTrue();
        }
        assumeTrue(ChromiumSession.isInstalled(), "no Chromium on this machine");
    }

    @AfterEach
    void closeAll() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    Page visit(int width) {
        BrowserContext context = ChromiumSession.open("http://localhost:" + port, width);
        opened.add(context);
        Page page = context.newPage();
        page.onPageError(
                error -> assertThat(error).as("script error on " + page.url()).isNull());
        return page;
    }

    Page signedIn(String username, int width) {
        Page page = visit(width);
        page.navigate("/sign-in");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", "demo");
        page.locator("form:has(input[name=password]) button[type=submit]").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** Chosen and answered: an address that is opened meanwhile would be overtaken by the answer. */
    Page signedIn(String username, int width, String language) {
        Page page = signedIn(username, width);
        page.waitForNavigation(() -> page.evaluate(
                "language => document.querySelector(`form.tl-language button[value=${language}]`).click()", language));
        return page;
    }

    /** No violation of WCAG 2 level A or AA, and nothing that scrolls sideways. */
    void assertAccessible(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        AxeResults results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze();
        assertThat(results.getViolations().stream()
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .limit(3)
                                        .toList())
                        .toList())
                .as("accessibility of " + page.url())
                .isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels that " + page.url() + " scrolls sideways")
                .isLessThanOrEqualTo(0);
    }

    void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
