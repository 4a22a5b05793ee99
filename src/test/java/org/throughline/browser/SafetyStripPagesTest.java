package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ClientFacts;
import org.throughline.casefile.OpenedCase;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.people.SafeContact;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.shared.Actor;

/** What endangers somebody is seen where one acts: wide and on a phone, in both languages. */
@LifecycleTest
class SafetyStripPagesTest extends BrowserTest {

    private static final String WORKER = "caseworker";

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    @Autowired
    ClientFacts facts;

    private final String family = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @ParameterizedTest
    @CsvSource({
        "1440, en, Somebody is in immediate danger, Immediate danger",
        "390, id, Ada yang sedang dalam bahaya, Bahaya langsung"
    })
    void dangerTickedInAnIntakeIsOnTheSupervisorsDeskAtOnce(int width, String language, String tick, String badge) {
        Page intake = signedIn("intake", width, language);
        intake.navigate("/intakes/new");
        name(intake);
        intake.getByText(tick).click();
        new FormAtScreen(intake, Set.of()).fill();
        assertAccessible(intake);
        intake.locator("[data-form-complete]").click();
        intake.waitForURL("**/cases/TL-*");
        assertThat(intake.locator(".tl-safety")).containsText(badge);
        assertAccessible(intake);

        Page supervisor = signedIn("intakesupervisor", width, language);
        supervisor.navigate("/work?q=" + family);
        assertThat(supervisor.locator("#work-results")).containsText(badge);
        assertAccessible(supervisor);
        supervisor.locator("#work-results .tl-list__link").first().click();
        assertThat(supervisor.locator(".tl-safety")).containsText(badge);
        assertAccessible(supervisor);
    }

    @ParameterizedTest
    @CsvSource({"1440, en, Do not call or write", "390, id, Jangan menelepon atau menulis"})
    void whereACallEndangersSomebodyEveryPlaceToCallFromSaysSo(int width, String language, String words) {
        OpenedCase opened = driver.open(WORKER, "north");
        UUID client = cases.require(opened.caseId()).personId();
        persons.update(client, PersonDetails.named("Dora", family).withPhone("+1 312 555 0144"), Actor.SYSTEM);
        facts.recordContactRule(
                opened.caseId(), new SafeContact(SafeContact.SafeContactKind.UNSAFE, null), driver.actor(WORKER));
        ProcessInstance referral = way.start(opened, way.plan(opened, WORKER));
        way.choose(referral, WORKER);
        way.accept(referral, WORKER);
        way.send(referral, WORKER);
        Page page = signedIn(WORKER, width, language);

        page.navigate("/cases/" + opened.caseNumber());
        assertThat(page.locator(".tl-safety")).containsText(words);
        assertThat(page.locator("main a[href^='tel:']")).hasCount(0);
        assertAccessible(page);
        page.navigate("/tasks/"
                + driver.task(referral, ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE)
                        .getId());
        assertThat(page.locator(".tl-safety")).containsText(words);
        assertAccessible(page);
        page.navigate("/cases/" + opened.caseNumber() + "/referrals");
        page.locator("a[href$='/letter']").first().click();
        assertThat(page.locator("article")).containsText(words);
        assertThat(page.locator("article")).not().containsText("555 0144");
        assertAccessible(page);

        Page intake = signedIn("intake", width, language);
        intake.navigate("/intakes/new");
        name(intake);
        assertThat(intake.locator(".tl-alike")).containsText(words);
        assertAccessible(intake);
    }

    private void name(Page intake) {
        intake.waitForSelector(".fjs-form");
        intake.locator(".fjs-form input[type=text]").nth(0).fill("Dora");
        intake.locator(".fjs-form input[type=text]").nth(1).fill(family);
        intake.locator(".fjs-form input[type=text]").nth(1).press("Tab");
    }
}
