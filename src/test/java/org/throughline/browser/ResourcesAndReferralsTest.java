package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralProcess;

@LifecycleTest
class ResourcesAndReferralsTest extends BrowserTest {

    private static final String WORKER = "caseworker";

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void aWorkerFindsAServiceByWordsAndNeed(int width) {
        Page page = signedIn(WORKER, width);
        page.navigate("/resources");
        assertAccessible(page);
        page.fill("#q", "rehous");
        page.selectOption("#need", "housing");
        press(page, "Search");
        assertThat(page.url()).contains("q=rehous");
        page.locator(".tl-list__link").first().click();
        assertThat(page.locator("h1").textContent()).containsIgnoringCase("rehousing");
        assertAccessible(page);
        page.navigate("/resources?q=nothing-fits-this");
        assertThat(page.locator(".tl-empty").textContent()).contains("No service fits");
        assertAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void anAdministratorImportsAZipAndSeesWhatBecameOfEachRow(int width) throws IOException {
        Page page = signedIn("administrator", width);
        page.navigate("/directory/imports");
        assertAccessible(page);
        page.fill("#source", "Browser lantern");
        page.setInputFiles(
                "#file", new com.microsoft.playwright.options.FilePayload("l.zip", "application/zip", zip()));
        press(page, "Import");
        assertThat(page.locator("h1").textContent()).isEqualTo("Import of browser-lantern");
        page.locator("#import table").first().waitFor();
        assertThat(page.locator("main").textContent()).contains("no name");
        assertAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void aReferralIsShownWithItsWayItsLetterAndBesideItsTask(int width) {
        OpenedCase opened = driver.open(WORKER, "north");
        ProcessInstance process = way.start(opened, way.plan(opened, WORKER));
        Page page = signedIn(WORKER, width);
        page.navigate("/tasks/"
                + driver.task(process, ReferralProcess.Elements.CHOOSE_SERVICE).getId());
        assertAccessible(page);
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);
        driver.complete(
                process,
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                WORKER,
                Map.of("response", "rejected", "reason", "no-capacity"));
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);
        page.navigate("/cases/" + opened.caseNumber() + "/referrals");
        assertAccessible(page);
        page.getByText("Referral letter").first().click();
        assertThat(page.locator("article").textContent()).contains("A room", "Test Client");
        assertAccessible(page);
        page.navigate("/tasks/"
                + driver.task(process, ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE)
                        .getId());
        assertAccessible(page);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("organizations.csv"));
            zip.write("id,name\n1,Lantern\n2,\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
