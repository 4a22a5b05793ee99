package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.shared.Actor;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;
import org.throughline.supervision.SupervisionFixture;

/** A supervisor writes a session down from its agenda, both sign it, and its decision is on the worker's desk. */
@LifecycleTest
class SupervisionWalkTest extends BrowserTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    SupervisionFixture supervision;

    @Autowired
    Cases cases;

    @Autowired
    StaffAccounts accounts;

    private String carrier;
    private OpenedCase opened;

    /** Of a worker who has no other: an agenda is a page of the most pressing cases. */
    @BeforeEach
    void aCaseAtHighRisk() {
        carrier = "walked-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(
                new NewAccount(carrier, "Wanda", "Walked", null, "demo", Set.of("caseworker"), Set.of("north"), "en"),
                Actor.SYSTEM);
        opened = fixture.assigned("Walked" + carrier.substring(7, 11), carrier);
        cases.recordRisk(opened.caseId(), "severe", carrier);
    }

    @ParameterizedTest
    @CsvSource({
        "1440, en, High risk, Sign the session, Signed by both, Carry out what was decided",
        "390, id, Risiko tinggi, Tandatangani sesi, Ditandatangani keduanya, Laksanakan yang diputuskan"
    })
    void aSessionFromItsAgendaToTheTask(
            int width, String language, String risk, String sign, String signed, String task) {
        Page supervisor = signedIn("supervisor", width, language);
        supervisor.navigate("/supervision");
        supervisor.locator("main a[href='/supervision/sessions']").click();
        assertAccessible(supervisor);
        supervisor.navigate("/supervision/agenda?worker=" + carrier);
        assertThat(supervisor.locator("main").textContent()).contains(opened.caseNumber(), risk);
        assertAccessible(supervisor);

        String session = write(supervisor);
        press(supervisor, sign);

        Page worker = signedIn(carrier, width, language);
        worker.navigate(session);
        press(worker, sign);
        assertThat(worker.locator("main").textContent()).contains(signed, "Call the landlord", "Where she sleeps.");
        assertAccessible(worker);
        worker.navigate("/cases/" + opened.caseNumber());
        assertThat(worker.locator("main").textContent()).contains(task);
        worker.locator("main a[href^='/tasks/']").first().click();
        worker.waitForSelector("text=Call the landlord");
        assertAccessible(worker);
        worker.navigate("/staff/" + carrier);
        assertThat(worker.locator("#hours-title").count()).isEqualTo(1);
        assertAccessible(worker);
    }

    @Test
    void aRecordIsAuditedAndItsResultIsReadOnAPhone() {
        UUID id = supervision.drawnRecord();
        Page wide = signedIn("supervisor", 1440, "en");
        wide.navigate("/supervision/audits/" + id);
        wide.locator("label[for$='-yes']").all().forEach(Locator::click);
        wide.locator("label[for='answer-0-no']").click();
        wide.fill("#remark-0", "No consent on file");
        assertAccessible(wide);
        press(wide, "Seal the audit");
        wide.waitForSelector("#result-title");
        assertAccessible(wide);

        Page narrow = signedIn("supervisor", 390, "id");
        narrow.navigate("/supervision/audits/" + id);
        assertThat(narrow.locator("main").textContent()).contains("No consent on file", "Tidak");
        assertAccessible(narrow);
        narrow.navigate("/supervision/audits");
        assertThat(narrow.locator("main").textContent()).contains("terpenuhi");
        assertAccessible(narrow);
    }

    private String write(Page page) {
        page.navigate("/supervision/sessions/new?worker=" + carrier);
        page.locator("label[for='topic-" + opened.caseNumber() + "']").click();
        page.locator("div:has(> .usa-checkbox input[id='topic-" + opened.caseNumber() + "']) > details > summary")
                .click();
        page.fill("[id='note-" + opened.caseNumber() + "']", "Where she sleeps.");
        page.selectOption("#decisionCase-0", opened.caseNumber());
        page.fill("#decisionText-0", "Call the landlord");
        page.fill("#decisionDue-0", supervision.today().plusDays(7).toString());
        page.fill("#clinical", "45");
        assertAccessible(page);
        page.locator("main button[type=submit]").last().click();
        page.waitForSelector("main form[action$='/sign']");
        assertAccessible(page);
        return page.url();
    }
}
