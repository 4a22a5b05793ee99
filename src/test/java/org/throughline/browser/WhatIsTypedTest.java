package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.intake.Intakes;
import org.throughline.staff.StaffDirectory;

/** What is typed is what is kept: days in ten ways, and words over a session's end, two windows, a lost line. */
@LifecycleTest
class WhatIsTypedTest extends BrowserTest {

    private static final String SCREENS = """
            1440, en
            390, id
            390, en
            1440, id
            """;
    private static final double PATIENCE = 20_000;
    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Intakes intakes;

    @Autowired
    private StaffDirectory staff;

    private final String words = "She asked twice whether her sister may come. " + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void aDayTypedInTenWaysIsSaidAgainInWordsAndWhatIsNoneStands(int width, String language) {
        Page page = at("/intakes/new", "intake", width, language);
        Locator birthDate = page.locator("[id*=Field_service_request_birthDate][id$='-date']");
        Locator inWords = page.locator("[id*=Field_service_request_birthDate][id$='-words']");
        boolean english = language.equals("en");
        String day = english ? "Thursday, March 12, 1987" : "Kamis, 12 Maret 1987";
        for (String text : new String[] {
            "1987-03-12",
            "1987/3/12",
            english ? "03/12/1987" : "12/03/1987",
            english ? "3.12.1987" : "12.3.1987",
            english ? "3-12-87" : "12-3-87",
            english ? "3 12 1987" : "12 3 1987",
            "12 March 1987",
            "12 Maret 1987",
            "Mar 12, 1987",
            "12 Mar '87",
        }) {
            birthDate.fill(text);
            assertThat(inWords).hasText(day);
            assertThat(birthDate).hasValue(text);
        }
        for (String text : new String[] {"31 Feb 1987", english ? "13/12/1987" : "12/13/1987", "long ago"}) {
            birthDate.fill(text);
            birthDate.press("Tab");
            assertThat(inWords).hasText("");
            assertThat(birthDate).hasValue(text);
            assertThat(page.locator("[id*=Field_service_request_birthDate][id$='-error-message']"))
                    .containsText("2026-03-12");
        }
        page.locator("[data-form-complete]").click();
        assertThat(page.locator("section.tl-errors"))
                .containsText(english ? "Date of birth: This is no day" : "Tanggal lahir: Ini bukan tanggal");
        assertAccessible(page);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void aNoteTypedOverASessionsEndIsSentAfterSigningInInPlace(int width, String language) {
        Page page = note(width, language);
        page.locator("#text").fill(words);
        page.context().clearCookies();
        save(page);
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("[name=username]")).hasValue("intake");
        assertThat(page.locator("#text")).hasValue(words);
        assertAccessible(page);
        dialog.locator("[name=password]").fill("demo");
        dialog.locator("[name=password]").press("Enter");
        assertIsSent(page);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void aSecondWindowShowsWhatTheFirstSavedAndOverwritesNothingUnasked(int width, String language) {
        Page first = note(width, language);
        Page second = first.context().newPage();
        second.navigate(first.url());
        second.waitForSelector("form:has(#text) [data-form-state]", ATTACHED);
        first.locator("#text").fill("from the first window");
        assertThat(state(first)).containsText(Pattern.compile("Saved|Tersimpan"), soon());
        second.locator("#text").fill(words);
        Locator message = second.locator("[data-form-messages]");
        assertThat(message)
                .containsText(Pattern.compile("changed in another window at|diubah di jendela lain pada"), soon());
        assertThat(second.locator("#text")).hasValue(words);
        assertAccessible(second);
        message.getByRole(AriaRole.BUTTON).nth(1).click();
        assertThat(second.locator("#text")).hasValue("from the first window");
        second.locator("#text").fill(words);
        assertThat(state(second)).containsText(Pattern.compile("Saved|Tersimpan"), soon());
        save(second);
        assertIsSent(second);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void aNoteTypedWithoutALineIsKeptAndSentOnceWhenTheLineIsBack(int width, String language) {
        Page page = note(width, language);
        page.context().setOffline(true);
        page.locator("#text").fill(words);
        assertThat(state(page)).containsText(Pattern.compile("Kept here|Disimpan di sini"), soon());
        save(page);
        assertThat(page.locator("[data-form-messages]"))
                .containsText(Pattern.compile("no connection|Tidak ada sambungan"), soon());
        page.context().setOffline(false);
        assertIsSent(page);
        org.assertj.core.api.Assertions.assertThat(jdbc.sql("select count(*) from note_version where body = ?")
                        .param(words)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void anIntakeThatWasBegunBeforeIsOfferedAndCanBeBegunAfresh(int width, String language) {
        Page before = at("/intakes/new", "intake", width, language);
        Locator name = before.locator("[id$=Field_service_request_firstName]");
        name.fill("Rosalind");
        assertThat(before.locator("[data-form-state]")).containsText(Pattern.compile("Saved|Tersimpan"), soon());
        before.reload();
        assertThat(name).hasValue("Rosalind");
        before.context().close();

        Page page = at("/intakes/new", "intake", width, language);
        Locator offer = page.locator("[data-form-messages]");
        offer.getByRole(AriaRole.BUTTON).nth(0).click();
        Locator again = page.locator("[id$=Field_service_request_firstName]");
        assertThat(again).hasValue("Rosalind");
        page.locator("[data-form-complete]")
                .locator("xpath=preceding-sibling::button")
                .click();
        assertAccessible(page);
        offer.getByRole(AriaRole.BUTTON).nth(0).click();
        assertThat(again).hasValue("");
        org.assertj.core.api.Assertions.assertThat(jdbc.sql("select count(*) from form_draft where username = 'intake'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Page note(int width, String language) {
        String number = intakes.request(
                Map.of(
                        "firstName", "Typed",
                        "lastName", "Words" + UUID.randomUUID(),
                        "source", "self",
                        "presentingProblem", "housing"),
                staff.find("intake").orElseThrow().actor());
        Page page = at("/cases/" + number + "/notes", "intake", width, language);
        page.waitForSelector("form:has(#text) [data-form-state]", ATTACHED);
        return page;
    }

    private Page at(String address, String username, int width, String language) {
        Page page = signedIn(username, width, language);
        page.navigate(address);
        return page;
    }

    private static void save(Page page) {
        page.locator("form:has(#text) button[type=submit]").click();
    }

    private void assertIsSent(Page page) {
        assertThat(page.locator(".tl-note__text").first())
                .hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#text")).hasValue("");
    }

    private static Locator state(Page page) {
        return page.locator("form:has(#text) [data-form-state]");
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }
}
