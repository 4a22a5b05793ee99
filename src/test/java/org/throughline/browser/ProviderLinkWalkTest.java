package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;

/** Two people at two screens: a worker, and somebody at a provider with a telephone, a link and a code. */
@LifecycleTest
class ProviderLinkWalkTest extends BrowserTest {

    private static final String WORKER = "caseworker";

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Test
    void aProviderAcceptsByLinkAndTheWorkerAsksTheClient() {
        OpenedCase opened = driver.open(WORKER, "north");
        ProcessInstance process = way.start(opened, way.plan(opened, WORKER));
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);

        Page worker = signedIn(WORKER, ChromiumSession.WIDE);
        String list = "/cases/" + opened.caseNumber() + "/referrals";
        worker.navigate(list);
        worker.getByText("Make a link").click();
        worker.fill("input[name=sentTo]", "intake@hope.example");
        press(worker, "Make the link");
        Locator secrets = worker.locator(".tl-code");
        String link = URI.create(secrets.first().textContent()).getPath();
        String code = secrets.last().textContent();
        assertAccessible(worker);
        worker.reload();
        assertThat(worker.locator("main").textContent()).doesNotContain(code).contains("Not read yet");

        Page provider = visit(ChromiumSession.NARROW);
        provider.navigate(link);
        assertThat(provider.locator("main").textContent()).doesNotContain("Test Client");
        assertAccessible(provider);
        provider.fill("#code", "1234 5678");
        press(provider, "Open the referral");
        assertThat(provider.locator("main").textContent()).contains("This code does not fit");
        assertAccessible(provider);
        provider.fill("#code", code);
        press(provider, "Open the referral");
        assertThat(provider.locator("main").textContent()).contains("Test Client", "Can you take this person?");
        assertAccessible(provider);

        provider.fill("#accept-contactPerson", "Ann Hope");
        provider.fill("#accept-appointmentAt", "2027-03-15T09:30");
        press(provider, "Accept");
        assertThat(provider.locator("main").textContent()).contains("Your answer has arrived", "How did it go?");
        assertAccessible(provider);
        provider.getByText("We are done").click();
        provider.fill("#done-text", "She has the room.");
        provider.locator("form:has(#done-text) button[type=submit]").click();
        assertThat(provider.locator("main").textContent()).contains("The worker reads what you told us");
        inIndonesian(provider);

        worker.navigate(list);
        assertThat(worker.locator("main").textContent()).contains("She has the room.", "First read");
        assertAccessible(worker);
        worker.navigate("/tasks/"
                + driver.task(process, ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED)
                        .getId());
        assertAccessible(worker);
        theClientSaysNo(process);
        driver.complete(
                process,
                ReferralDeliveryProcess.Elements.CLARIFY_WITH_PROVIDER,
                WORKER,
                Map.of("providerSays", "unclear", "note", "They took her for somebody else"));
        theClientSaysNo(process);
        assertThat(referrals.ofCase(opened.caseId()))
                .extracting(ReferralView::status)
                .contains("failed");
        provider.reload();
        assertThat(provider.locator("main").textContent()).doesNotContain("Test Client");
        assertAccessible(provider);
    }

    /** What the provider says closes nothing; the worker writes down whose word it is, and only then is the form taken. */
    @ParameterizedTest
    @CsvSource({"1440, en", "390, id"})
    void theClientsWordIsWrittenDownAtTheScreenAndClosesTheReferral(int width, String language) {
        OpenedCase opened = driver.open(WORKER, "north");
        ProcessInstance process = way.start(opened, way.plan(opened, WORKER));
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);
        driver.complete(
                process,
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                WORKER,
                Map.of("response", "accepted", "appointmentAt", "2027-03-15T09:30"));
        Page worker = signedIn(WORKER, width, language);
        worker.navigate("/tasks/"
                + driver.task(process, ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED)
                        .getId());
        worker.locator("input[type=radio][id*=received i]").first().check();
        worker.locator("[data-form-complete]").click();
        worker.locator("section.tl-errors").waitFor();
        assertAccessible(worker);
        assertThat(status(opened)).isEqualTo("in-progress");

        Locator since = worker.locator("input[type=text][id*=receivedOn]");
        since.fill(LocalDate.now().toString());
        since.press("Tab");
        new FormAtScreen(worker, Set.of("The client", "Klien", "Yes", "Ya")).fill();
        worker.locator("[data-form-complete]").click();
        worker.waitForURL("**/work");
        assertThat(status(opened)).isEqualTo("completed");
    }

    private String status(OpenedCase opened) {
        return referrals.ofCase(opened.caseId()).get(0).status();
    }

    private void theClientSaysNo(ProcessInstance process) {
        driver.complete(
                process,
                ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
                WORKER,
                Map.of("received", "no-give-up", "saidBy", "client", "reason", "ineligible"));
    }

    private void inIndonesian(Page provider) {
        provider.waitForNavigation(
                () -> provider.locator("form.tl-language button[value=id]").evaluate("button => button.click()"));
        assertThat(provider.locator("main").textContent()).contains("Bagaimana hasilnya?");
        assertAccessible(provider);
    }
}
