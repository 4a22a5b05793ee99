package org.throughline.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.OpenedCase;
import org.throughline.referral.ProviderReport;
import org.throughline.referral.ProviderReports;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.Referrals;

/** A worker writes down what a provider says by telephone: the provider's word, with who said it. */
@LifecycleTest
class HeardReportTest {

    private static final String WORKER = "caseworker";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    ProviderReports reports;

    private OpenedCase opened;
    private ProcessInstance process;
    private PageClient worker;
    private String list;
    private String page;

    @BeforeEach
    void aReferralIsSent() {
        opened = driver.open(WORKER, "north");
        process = way.start(opened, way.plan(opened, WORKER));
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);
        worker = PageClient.signedIn(port, WORKER);
        list = "/cases/" + opened.caseNumber() + "/referrals";
        page = list + "/" + referrals.ofCase(opened.caseId()).get(0).id() + "/heard";
    }

    @Test
    void whileTheProvidersAnswerIsAwaitedThePageLeadsToItsTaskAndTakesAMessage() {
        String task = driver.task(process, ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE)
                .getId();
        assertThat(worker.get(list).body()).contains(page);
        assertThat(worker.get(page).body())
                .contains("/tasks/" + task, "whether they take the client", "kind-message")
                .doesNotContain("kind-attended", "??");

        assertThat(say("kind", "message", "speaker", "Ms Ortiz", "text", "We call back on Monday"))
                .contains("What the provider says is kept.", "We call back on Monday", "Said by Ms Ortiz on the phone");
        assertThat(say("kind", "done", "speaker", "Ms Ortiz")).contains("once the provider has taken the client");
    }

    @Test
    void thatTheServiceWasGivenIsTheProvidersWordAndTheClientIsAsked() {
        accepted();
        assertThat(worker.get(page).body())
                .contains("kind-attended", "kind-no-show", "kind-done")
                .doesNotContain("/tasks/");
        String kept = say(
                "kind",
                "done",
                "speaker",
                "Ms Ortiz",
                "on",
                LocalDate.now().toString(),
                "helped",
                "partly",
                "text",
                "");

        assertThat(kept).contains("The service was given", "It helped in part", "Said by Ms Ortiz on the phone");
        assertThat(reports.ofCase(opened.caseId()))
                .extracting(ProviderReport::by, ProviderReport::speaker)
                .containsExactly(tuple(WORKER, "Ms Ortiz"));
        assertThat(driver.task(process, ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED))
                .isNotNull();
        assertThat(referrals.ofCase(opened.caseId()).get(0).open()).isTrue();
    }

    @Test
    void withoutWhoSaidItOrAboutADayToComeNothingIsKeptAndWhatWasTypedStays() {
        accepted();
        assertThat(say("kind", "attended", "speaker", " ", "text", "She came early"))
                .contains("speaker-error", "Say who said it.", "She came early");
        assertThat(say("kind", "attended", "speaker", "x".repeat(201))).contains("Use at most 200 characters.");
        assertThat(say(
                        "kind",
                        "attended",
                        "speaker",
                        "Ms Ortiz",
                        "on",
                        LocalDate.now().plusDays(2).toString()))
                .contains("on-error");
        assertThat(reports.ofCase(opened.caseId())).isEmpty();
    }

    @Test
    void whoeverMayNotReadTheCaseFindsNoPage() {
        PageClient stranger = PageClient.signedIn(port, "caseworker2");
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.submit(page, "kind", "message", "speaker", "X", "text", "Y")
                        .statusCode())
                .isEqualTo(404);
    }

    private void accepted() {
        driver.complete(
                process,
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                WORKER,
                Map.of("response", "accepted", "appointmentAt", "2027-03-15T09:30"));
    }

    private String say(String... fields) {
        return worker.submit(page, fields).body();
    }
}
