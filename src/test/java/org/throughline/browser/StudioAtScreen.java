package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Draws in the studio as an administrator does: with the mouse on the canvas, with the keyboard in cells and fields. */
final class StudioAtScreen {

    private static final int SLOWEST = 60_000;

    /** How far apart two neighbors are pulled, in pixels of the screen, so that a step fits between. */
    private static final int ROOM = 120;

    private final Page page;
    private String redesign;

    StudioAtScreen(Page page) {
        this.page = page;
        page.setDefaultTimeout(SLOWEST);
    }

    /** @return the path of the redesign */
    String begin(String title, String why) {
        page.navigate("/studio/redesigns/new");
        page.getByLabel("What will change").fill(title);
        page.getByLabel("Why").fill(why);
        press("Begin");
        page.waitForURL(url -> url.matches(".*/studio/redesigns/[0-9a-f-]{36}.*"));
        redesign = page.url().replaceFirst(".*(/studio/redesigns/[0-9a-f-]{36}).*", "$1");
        return redesign;
    }

    void createForm(String name, String key) {
        page.navigate(redesign);
        page.locator("summary", new Page.LocatorOptions().setHasText("Draw something new"))
                .click();
        page.locator("#new-kind").selectOption("form");
        page.locator("#new-name").fill(name);
        page.locator("#new-key").fill(key);
        press("Draw it");
        page.locator(".fjs-element").first().waitFor();
    }

    /** Renames the one field that a new form begins with. */
    void nameField(String key, String english, String indonesian) {
        page.locator(".fjs-element[data-id=Field_note]").first().click();
        page.locator(".bio-properties-panel-group-header", new Page.LocatorOptions().setHasText("General"))
                .click();
        page.locator("#bio-properties-panel-key").fill(key);
        page.locator("#bio-properties-panel-key").press("Tab");
        text("en", english);
        text("id", indonesian);
        waitUntilSaved();
    }

    private void text(String language, String text) {
        Locator input = page.locator("[data-text=\"Field_note label " + language + "\"]");
        input.fill(text);
        input.press("Tab");
        assertThat(page.locator("[data-text=\"Field_note label " + language + "\"]"))
                .hasValue(text);
    }

    void take(String kindAndKey) {
        page.navigate(redesign);
        Locator more = page.locator("details:has(#model)");
        if (more.getAttribute("open") == null) {
            more.locator("summary").click();
        }
        page.locator("#model").selectOption(kindAndKey);
        press("Redraw it");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Pulls the two steps apart and drops a ready user task on the flow between them. */
    void insertTask(String flow, String before, String after, String name, String id, String form) {
        drawing("process/case-lifecycle", "[data-element-id=" + flow + "]");
        BoundingBox canvas = page.locator("[data-editor-canvas]").boundingBox();
        page.mouse().move(canvas.x + canvas.width / 2, canvas.y + 60);
        page.waitForCondition(() -> {
            page.mouse().wheel(box(before).x - canvas.x - 300, 0);
            return box(before).x < canvas.x + 400;
        });
        double gap = (right(before) + box(after).x) / 2;
        page.locator("[data-action=space-tool]").click();
        drag(gap, canvas.y + 30, gap + ROOM, canvas.y + 30);
        page.waitForCondition(() -> box(after).x - right(before) > ROOM);
        page.locator("[data-action='create.ready-task']").click();
        double x = (right(before) + box(after).x) / 2;
        double y = box(before).y + box(before).height / 2;
        page.mouse().move(x, y - 60, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
        page.mouse().move(x, y, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().down();
        page.mouse().up();
        page.locator(".djs-direct-editing-content").waitFor();
        page.keyboard().press("Control+A");
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        page.locator("[data-element-id=" + id + "]").first().waitFor();
        page.locator("#bio-properties-panel-tl-form").selectOption(form);
        waitUntilSaved();
    }

    /** A new first rule; entries beginning with the column of that number. */
    void addFirstRule(String table, int firstColumn, String... entries) {
        drawing("decision/" + table, ".tjs-table tbody tr .rule-index");
        page.locator(".tjs-table tbody tr .rule-index")
                .first()
                .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        page.locator(".context-menu")
                .getByText("Add rule above", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator cells =
                page.locator(".tjs-table tbody tr").first().locator("td.input-cell, td.output-cell, td.annotation");
        for (int i = 0; i < entries.length; i++) {
            Locator cell = cells.nth(firstColumn + i);
            cell.click();
            page.keyboard().type(entries[i]);
            assertThat(cell).containsText(entries[i]);
        }
        page.keyboard().press("Tab");
        waitUntilSaved();
    }

    private void drawing(String what, String whenThere) {
        page.navigate(redesign + "/" + what);
        page.locator(whenThere).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private void waitUntilSaved() {
        assertThat(page.locator("[data-editor-state]"))
                .containsText("Saved", new LocatorAssertions.ContainsTextOptions().setTimeout(SLOWEST));
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        page.mouse().move(fromX, fromY);
        page.mouse().down();
        page.mouse().move((fromX + toX) / 2, toY, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
        page.mouse().move(toX, toY, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
    }

    private BoundingBox box(String element) {
        return page.locator("[data-element-id=" + element + "]").first().boundingBox();
    }

    private double right(String element) {
        BoundingBox box = box(element);
        return box.x + box.width;
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
