package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.directory.DirectoryImports;
import org.throughline.directory.EntryCare;
import org.throughline.directory.EntryForm;
import org.throughline.directory.EntryKind;
import org.throughline.directory.ImportOptions;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.Services;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;

/** An administrator adds an organization with a service and a place, checks, suspends and brings it back, and decides an offer. */
@LifecycleTest
class CareOfEntriesTest extends BrowserTest {

    private static final Actor ADMINISTRATOR =
            new Actor("administrator", "Ada", Set.of(Role.ADMINISTRATOR.id()), Set.of());

    @Autowired
    DirectoryImports imports;

    @Autowired
    EntryCare care;

    @Autowired
    Services services;

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void anEntryIsAddedCheckedSuspendedAndResumed(int width) {
        String name = "Harbor Hall " + width;
        String language = width == ChromiumSession.WIDE ? "en" : "id";
        Page page = signedIn("administrator", width, language);
        page.navigate("/directory/entries/organization/new");
        fill(page, "name", name);
        fill(page, "phones[0].number", "call us");
        save(page);
        assertThat(page.locator("[id='phones[0].number-error']")).containsText("call us");
        assertThat(page.locator("#name")).hasValue(name);
        assertAccessible(page);
        fill(page, "phones[0].number", "312-555-0142");
        save(page);
        assertThat(page.locator("h1")).hasText(name);

        page.locator("a[href^='/directory/entries/service/new']").click();
        fill(page, "name", "Ferry rides " + width);
        page.selectOption("[id='hours[0].weekday']", "1");
        fill(page, "hours[0].opens_at", "9 am");
        page.locator("button[name=more][value=hours]").click();
        assertThat(page.locator("[id='hours[1].opens_at']")).isVisible();
        assertThat(page.locator("[id='hours[0].opens_at']")).hasValue("9 am");
        save(page);
        assertThat(page.locator("[id='hours[0].opens_at']")).hasValue("09:00");
        String service = page.url();

        page.locator("a[href^='/directory/entries/place/new']").click();
        fill(page, "name", "Pier " + width);
        fill(page, "addresses[0].city", "Lighthouse");
        save(page);
        assertThat(page.locator("h1")).hasText("Pier " + width);
        page.navigate(service);
        assertThat(page.locator("main")).containsText("Pier " + width);
        assertAccessible(page);

        page.locator("form[action$='/check'] button").click();
        assertThat(page.locator("main"))
                .containsText(language.equals("en") ? "Noted: checked today" : "Tercatat: diperiksa");
        page.locator("form[action$='/suspend'] button").click();
        assertThat(page.locator("form[action$='/resume']")).hasCount(1);
        page.locator("form[action$='/resume'] button").click();
        assertThat(page.locator("form[action$='/suspend']")).hasCount(1);
        page.locator("a[href$='/history']").click();
        assertThat(page.locator("tbody tr").nth(4)).isVisible();
        assertAccessible(page);
    }

    @Test
    void whatAnImportSaysOtherwiseIsDecidedAtScreen(@TempDir Path folder) throws IOException {
        imported(folder, "Forty beds");
        UUID id = services.search(new ServiceQuery("wintergreen", null, null, null, null, 1, null))
                .items()
                .get(0)
                .id();
        care.change(
                EntryKind.SERVICE,
                id,
                new EntryForm(Map.of("description", "Our own words"), null, null),
                ADMINISTRATOR);
        imported(folder, "Fifty beds");
        Page page = signedIn("administrator", ChromiumSession.NARROW);
        page.navigate("/directory/offers");
        for (String said : List.of("Wintergreen", "Our own words", "Fifty beds")) {
            assertThat(page.locator("article")).containsText(said);
        }
        assertAccessible(page);
        page.navigate("/directory/entries/service/" + id);
        assertAccessible(page);
        page.locator("form[action$='/take'] button").click();
        assertThat(page.locator("#description")).hasValue("Fifty beds");
        page.navigate("/directory/entries");
        assertAccessible(page);
    }

    private void imported(Path folder, String description) throws IOException {
        Files.writeString(
                folder.resolve("services.csv"), "id,name,description\n1,Wintergreen lodge," + description + "\n");
        imports.importFrom(folder, "care walk", ImportOptions.USUAL, ADMINISTRATOR);
    }

    private static void fill(Page page, String id, String text) {
        page.fill("[id='" + id + "']", text);
    }

    private static void save(Page page) {
        page.locator(".tl-sticky-bar button[type=submit]").click();
        page.waitForLoadState();
    }
}
