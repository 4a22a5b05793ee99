package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseFixture;

/** A note of counselling is refused for a case manager, and of a licensed social worker (LSW) it waits for a co-signature. */
@LifecycleTest
class NoteWalkTest extends BrowserTest {

    @Autowired
    CaseFixture fixture;

    @ParameterizedTest
    @CsvSource({"1440, en, To be co-signed, Co-signed by Ruth Adler", "390, id, Menunggu tanda tangan, Ruth Adler"})
    void counsellingIsRefusedForACaseManagerAndCosignedForALicensedWorker(
            int width, String language, String waits, String cosigned) {
        String managed = fixture.assigned("Managed", "casemanager").caseNumber();
        Page manager = signedIn("casemanager", width, language);
        write(manager, managed);
        assertThat(manager.locator("#activity-error").textContent()).contains("Ruth Adler");
        assertThat(manager.inputValue("#text")).isEqualTo("We talked about her brother.");
        assertAccessible(manager);

        String licensed = fixture.assigned("Licensed", "caseworker").caseNumber();
        Page worker = signedIn("caseworker", width, language);
        write(worker, licensed);
        worker.locator("main a[href^='/cases/" + licensed + "/notes/']:not([href$='/amend'])")
                .first()
                .click();
        worker.waitForLoadState(LoadState.NETWORKIDLE);
        String note = worker.url();
        assertThat(worker.locator("main").textContent()).contains(waits);
        assertAccessible(worker);

        Page clinician = signedIn("clinician", width, language);
        clinician.navigate("/co-signatures");
        assertThat(clinician.locator("main").textContent()).contains(licensed);
        assertAccessible(clinician);
        clinician.navigate(note);
        submit(clinician, "main form[action$='/co-sign'] button[type=submit]");
        assertThat(clinician.locator("main").textContent()).contains(cosigned);
        assertAccessible(clinician);
    }

    private static void write(Page page, String caseNumber) {
        page.navigate("/cases/" + caseNumber + "/notes");
        page.selectOption("#activity", "counselling");
        page.fill("#text", "We talked about her brother.");
        submit(page, "main form[action$='/notes'] button[type=submit]");
    }

    private static void submit(Page page, String button) {
        page.locator(button).first().click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
