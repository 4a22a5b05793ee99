package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;

/** Somebody on file calls: on a wide screen and on a phone, in both languages. */
@LifecycleTest
class KnownCallerWalkTest extends BrowserTest {

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    MessageSource messages;

    String family;
    UUID known;
    OpenedCase open;

    @BeforeEach
    void somebodyWhoseCaseIsOpen() {
        family = "Caller" + System.nanoTime();
        known = persons.register(PersonDetails.named("Wilma", family), CaseActions.INTAKE);
        open = cases.open(new NewCase(null, known, "self", null, "housing"), CaseActions.INTAKE);
        cases.recordAssignment(open.caseId(), "caseworker", "north", "supervisor");
    }

    @ParameterizedTest
    @CsvSource({"1440, en", "390, id"})
    void aCallBackIsWrittenIntoTheOpenCase(int width, String language) {
        Page intake = signedIn("intake", width, language);
        described(intake, language);
        Locator write = intake.locator("#alike form[data-takes] button[aria-label*='" + family + "']");
        write.waitFor();
        assertAccessible(intake);
        intake.locator("textarea[id*='problemDetails']").fill("Still no heating");
        write.click();

        Locator text = intake.locator("#text");
        assertThat(text).hasValue("Still no heating");
        assertAccessible(intake);
        text.fill("Still no heating, and the baby is ill");
        intake.locator("main form button[type=submit]").click();
        assertThat(intake.getByText(say("call.written", language)).first()).isVisible();
        assertThat(intake.getByText("and the baby is ill")).isVisible();
        assertAccessible(intake);

        Page worker = signedIn("caseworker", width, language);
        worker.navigate("/work?scope=mine&q=" + family);
        assertThat(worker.locator("main")).containsText(language.equals("id") ? "Telepon kembali" : "Return the call");
        worker.locator("main a[href*='/tasks/']:visible").first().click();
        assertThat(worker.locator(".fjs-form").getByText("and the baby is ill")).isVisible();
        assertAccessible(worker);
    }

    @ParameterizedTest
    @CsvSource({"390, id", "1440, en"})
    void aWrongLinkIsTakenBack(int width, String language) {
        UUID told = persons.register(PersonDetails.named("Wilma", family), CaseActions.INTAKE);
        OpenedCase wrong = cases.open(new NewCase(null, told, "self", null, "food"), CaseActions.INTAKE);
        cases.recordAssignment(wrong.caseId(), "caseworker", "north", "supervisor");
        Page worker = signedIn("caseworker", width, language);
        worker.navigate("/cases/" + wrong.caseNumber() + "/client-link");
        assertAccessible(worker);
        worker.locator("main form button[type=submit]").first().click();
        worker.locator("[name=reason]").first().fill("The same face");
        assertAccessible(worker);
        worker.locator("main .tl-alike button[type=submit]").first().click();
        assertThat(worker.getByText(say("intake.link.done.confirmed", language)))
                .isVisible();
        assertThat(client(wrong)).isEqualTo(known);
        assertAccessible(worker);

        worker.locator("#reason").fill("A cousin of the same name");
        worker.locator("main form button[type=submit]").last().click();
        assertThat(worker.getByText(say("intake.link.undone.done", language))).isVisible();
        assertThat(client(wrong)).isEqualTo(told);
        worker.navigate("/cases/" + wrong.caseNumber() + "/client-link");
        assertThat(worker.getByText(wrong.caseNumber()).last()).isVisible();
        assertAccessible(worker);
    }

    @ParameterizedTest
    @CsvSource({"1440, id", "390, en"})
    void twoRecordsOfOnePersonAreMergedByKeyboardAndTakenApartAgain(int width, String language) {
        UUID twice =
                persons.register(PersonDetails.named("Wilma", family).withPhone("+1 312 555 0144"), CaseActions.INTAKE);
        OpenedCase other = cases.open(new NewCase(null, twice, "self", null, "food"), CaseActions.INTAKE);
        cases.recordAssignment(other.caseId(), "caseworker", "north", "supervisor");
        Page worker = signedIn("caseworker", width, language);
        worker.navigate("/people/" + known);
        assertAccessible(worker);
        worker.locator("a[href$='/merge']").press("Enter");
        worker.locator("main a[href$='" + twice + "']:visible").first().waitFor();
        assertAccessible(worker);
        worker.locator("main a[href$='" + twice + "']:visible").first().press("Enter");
        worker.locator("#reason").fill("The same card");
        assertAccessible(worker);
        worker.locator("main form button[type=submit]").press("Enter");
        assertThat(worker.getByText(say("merge.done", language))).isVisible();
        assertThat(client(other)).isEqualTo(known);
        assertAccessible(worker);

        worker.locator("[aria-labelledby=merged] summary").press("Enter");
        worker.locator("[aria-labelledby=merged] input[name=reason]").fill("Two cousins");
        assertAccessible(worker);
        worker.locator("[aria-labelledby=merged] button[type=submit]").press("Enter");
        assertThat(worker.getByText(say("merge.undone", language))).isVisible();
        assertThat(client(other)).isEqualTo(twice);
    }

    private void described(Page page, String language) {
        page.navigate("/intakes/new");
        page.waitForSelector(".fjs-form");
        page.getByLabel(language.equals("id") ? "Nama depan" : "First name")
                .first()
                .fill("Wilma");
        page.getByLabel(language.equals("id") ? "Nama belakang" : "Last name")
                .first()
                .fill(family);
        page.locator("#alike .tl-alike").waitFor();
    }

    private UUID client(OpenedCase opened) {
        return cases.require(opened.caseId()).personId();
    }

    private String say(String key, String language) {
        return messages.getMessage(key, null, Locale.forLanguageTag(language));
    }
}
