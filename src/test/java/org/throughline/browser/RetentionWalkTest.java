package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseSummary;
import org.throughline.retention.RetentionFixture;

/** What is due is listed by one and destroyed by another; what is held stays; the certificate remains. */
@LifecycleTest
class RetentionWalkTest extends BrowserTest {

    @Autowired
    RetentionFixture fixture;

    /** Where a hold is in force anywhere, no draft of any test is swept out. */
    @AfterEach
    void noHoldIsInForce() {
        fixture.releaseHolds();
    }

    @ParameterizedTest
    @CsvSource({
        "1440, en, Find what is due, Approve and destroy, Destroyed, under a legal hold",
        "390, id, Cari yang jatuh tempo, Setujui dan musnahkan, Dimusnahkan, dalam penahanan hukum"
    })
    void fromTheListToTheCertificate(
            int width, String language, String prepare, String approve, String destroyed, String held) {
        CaseSummary due = fixture.ofCarla("Due", 9);
        CaseSummary kept = fixture.ofCarla("Kept", 9);
        Page administrator = signedIn("administrator", width, language);
        administrator.navigate("/retention/holds");
        administrator.fill("#caseNumber", kept.caseNumber());
        administrator.fill("#reason", "A subpoena");
        submit(administrator, "form[action$='/holds'] button[type=submit]");
        assertThat(administrator.locator("main").textContent()).contains(kept.caseNumber(), "A subpoena");
        assertAccessible(administrator);
        administrator.navigate("/retention");
        assertAccessible(administrator);
        press(administrator, prepare);
        assertThat(administrator.locator("main").textContent()).contains(due.caseNumber());
        assertThat(administrator.locator("form[action$='/approve']").count()).isZero();
        assertAccessible(administrator);

        Page supervisor = signedIn("supervisor", width, language);
        supervisor.navigate(administrator.url());
        assertAccessible(supervisor);
        press(supervisor, approve);
        supervisor.waitForSelector("a[href$='/certificate']");
        supervisor.navigate(administrator.url());
        assertThat(supervisor.locator("main").textContent()).contains(destroyed, held);
        supervisor.navigate(administrator.url() + "/certificate");
        assertThat(supervisor.locator("main").textContent()).contains(due.caseNumber(), "SHA-256");
        assertAccessible(supervisor);
        supervisor.navigate("/cases/" + kept.caseNumber());
        assertThat(supervisor.locator("#holds-title").count()).isEqualTo(1);
        assertAccessible(supervisor);
    }

    private static void submit(Page page, String button) {
        page.locator(button).click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
