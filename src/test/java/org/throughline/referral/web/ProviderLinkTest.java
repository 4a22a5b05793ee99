package org.throughline.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.Timeline;
import org.throughline.disclosure.IssuedLink;
import org.throughline.disclosure.ProviderLinks;
import org.throughline.people.Consents;
import org.throughline.referral.ProviderDoor;
import org.throughline.referral.ProviderReport;
import org.throughline.referral.ProviderReports;
import org.throughline.referral.ProviderTurn;
import org.throughline.referral.ProviderVisitor;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralLinks;
import org.throughline.referral.ReferralProviders;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.shared.ConsistencyCheck;

/** A provider reads and answers one referral by its link; whoever has no right to it gets nothing, and learns nothing. */
@LifecycleTest
class ProviderLinkTest {

    private static final String WORKER = "caseworker";
    private static final String NOTHING = "This link opens nothing";

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralLinks links;

    @Autowired
    ProviderLinks given;

    @Autowired
    ReferralProviders providers;

    @Autowired
    ProviderReports reports;

    @Autowired
    ProviderDoor door;

    @Autowired
    Consents consents;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private OpenedCase opened;
    private ProcessInstance referral;
    private UUID id;
    private IssuedLink link;

    @BeforeEach
    void aReferralIsSentAndALinkMade() {
        opened = driver.open(WORKER, "north");
        referral = way.start(opened, way.plan(opened, WORKER));
        way.choose(referral, WORKER);
        way.accept(referral, WORKER);
        way.send(referral, WORKER);
        id = now().id();
        link = links.issue(id, "intake@hope.example", driver.actor(WORKER));
    }

    private ReferralView now() {
        return referrals.ofCase(opened.caseId()).get(0);
    }

    private ProviderVisitor inside() {
        return ProviderVisitor.inside(port, link);
    }

    private String provider() {
        return providers.of(id).orElseThrow().actor().username();
    }

    @Test
    void beforeTheCodeNothingOfTheClientIsShown() {
        HttpResponse<String> page = new ProviderVisitor(port, link.path()).open();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(providers.of(id).orElseThrow().name())
                .doesNotContain("Client", opened.caseNumber(), "A room", "Housing");
    }

    @Test
    void afterTheCodeTheReferralIsShownAndTheWorkerSeesThatItWasRead() {
        assertThat(inside().open().body()).contains("Test Client", "A room", "Can you take this person?");
        assertThat(links.of(id).get(0).firstViewedAt()).isNotNull();
        assertThat(PageClient.signedIn(port, WORKER)
                        .get("/cases/" + opened.caseNumber() + "/referrals")
                        .body())
                .contains("intake@hope.example", "Read ")
                .doesNotContain(link.token());
    }

    @Test
    void theAddressGetsIntoNoRefererAndNoCache() {
        for (HttpResponse<String> page : List.of(new ProviderVisitor(port, link.path()).open(), inside().open())) {
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("script-src 'self'");
        }
    }

    @Test
    void acceptedWithItsAppointmentTheReferralIsInProgressByTheProvider() {
        HttpResponse<String> answered = inside().answer(
                        "accept", "contactPerson", "Mrs Hope", "appointmentAt", "2027-03-15T09:30", "note", "Bring ID");
        assertThat(answered.body()).contains("Your answer has arrived", "How did it go?");
        assertThat(now().status()).isEqualTo("in-progress");
        assertThat(now().dates().appointmentAt()).isNotNull();
        assertThat(now().history().get(now().history().size() - 1).by()).isEqualTo(provider());
        assertThat(driver.task(referral, ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED)
                        .getAssignee())
                .isEqualTo(WORKER);
    }

    @Test
    void whoAnsweredStandsInTheRecordByName() {
        inside().answer("accept", "appointmentAt", "2027-03-15T09:30");
        String name = providers.of(id).orElseThrow().name();
        assertThat(timeline.slice(opened.caseId(), 10, null, Locale.ENGLISH).items())
                .anySatisfy(entry -> {
                    assertThat(entry.by()).isEqualTo(name);
                    assertThat(entry.kind()).isEqualTo("referral");
                });
        assertThat(PageClient.signedIn(port, WORKER)
                        .get("/cases/" + opened.caseNumber() + "/referrals")
                        .body())
                .contains(name);
    }

    @Test
    void declinedWithItsReasonTheNextReferralIsOpened() {
        assertThat(inside().answer("decline", "reason", "no-capacity").body()).contains("This referral is closed");
        List<ReferralView> all = referrals.ofCase(opened.caseId());
        assertThat(all).extracting(ReferralView::status).contains("rejected", "draft");
        assertThat(inside().open().body()).contains("This referral is closed").doesNotContain("Test Client");
    }

    @Test
    void withoutAReasonNothingIsDeclined() {
        HttpResponse<String> refused = inside().answer("decline", "reasonText", "We are full");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#decline-reason\"", "We are full");
        assertThat(inside().answer("decline", "reason", "because").statusCode()).isEqualTo(422);
        assertThat(now().status()).isEqualTo("requested");
    }

    @Test
    void whatCannotBeReadIsRefusedAtItsField() {
        assertThat(inside().answer("accept", "appointmentAt", "soon").body())
                .contains("href=\"#accept-appointmentAt\"", "value=\"soon\"");
        assertThat(inside().answer("approve").statusCode()).isEqualTo(422);
        assertThat(now().status()).isEqualTo("requested");
    }

    @Test
    void fromTheWaitingListAPlaceIsFoundByTheProvider() {
        ProviderVisitor provider = inside();
        assertThat(provider.answer("waitlist", "note", "Three weeks").body()).contains("Is there a place by now?");
        assertThat(now().status()).isEqualTo("on-hold");
        assertThat(provider.answer("accept", "appointmentAt", "2027-03-15T09:30")
                        .body())
                .contains("How did it go?");
        assertThat(now().status()).isEqualTo("in-progress");
    }

    @Test
    void theAppointmentMayComeLater() {
        ProviderVisitor provider = inside();
        assertThat(provider.answer("accept").body()).contains("When is the appointment?");
        assertThat(provider.answer("appointment").statusCode()).isEqualTo(422);
        provider.answer("appointment", "appointmentAt", "2027-03-15T09:30");
        assertThat(now().status()).isEqualTo("in-progress");
    }

    @Test
    void doneByTheProviderIsKeptAndNobodyButTheClientCompletesTheReferral() {
        ProviderVisitor provider = inside();
        provider.answer("accept", "appointmentAt", "2027-03-15T09:30");
        assertThat(provider.answer("attended", "text", "Came on time").body()).contains("The worker reads");
        assertThat(provider.answer("done", "text", "All set").body()).contains("The worker reads");
        assertThat(now().status()).isEqualTo("in-progress");
        assertThat(reports.of(id))
                .extracting(report -> report.content().kind().id())
                .containsExactlyInAnyOrder("attended", "done");
        assertThat(reports.of(id)).allMatch(ProviderReport::byProvider);
        assertThat(driver.task(referral, ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED))
                .isNotNull();
    }

    @Test
    void whatComesTooLateIsPassedOnToTheWorker() {
        ProviderVisitor provider = inside();
        driver.complete(
                referral,
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                WORKER,
                Map.of("response", "accepted"));
        assertThat(provider.answer("decline", "reason", "no-capacity", "reasonText", "Full until May")
                        .body())
                .contains("nothing is lost");
        assertThat(now().status()).isEqualTo("accepted");
        assertThat(reports.of(id)).singleElement().satisfies(report -> assertThat(
                        report.content().text())
                .contains("we cannot", "no-capacity", "Full until May"));
    }

    @Test
    void whatIsTypedWhileTheReferralEndsIsNotLost() {
        ProviderVisitor provider = inside();
        driver.complete(
                referral,
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                WORKER,
                Map.of("response", "rejected", "reason", "ineligible"));
        assertThat(provider.answer("message", "text", "We found a bed").body())
                .contains("This referral is closed", "nothing is lost");
        assertThat(reports.of(id))
                .singleElement()
                .satisfies(report -> assertThat(report.content().text()).contains("We found a bed"));
    }

    @Test
    void whoeverGivesTheCodeAgainStillHasWhatTheyTyped() {
        ProviderVisitor stranger = new ProviderVisitor(port, link.path());
        HttpResponse<String> asked = stranger.answer("accept", "note", "Ask for Ann");
        assertThat(asked.body())
                .contains("What you wrote is kept", "Ask for Ann")
                .doesNotContain("Test Client");
        assertThat(now().status()).isEqualTo("requested");
    }

    @Test
    void linksThatNeverWereAreOverOrLockedAreTheSamePage() {
        IssuedLink over = link;
        IssuedLink revoked = links.issue(id, "again", driver.actor(WORKER));
        links.revoke(id, driver.actor(WORKER));
        IssuedLink locked = links.issue(id, "again", driver.actor(WORKER));
        ProviderVisitor guesser = new ProviderVisitor(port, locked.path());
        for (int i = 0; i < 5; i++) {
            guesser.enter("0000 000" + i);
        }
        String never = page("/r/" + "A".repeat(43));
        assertThat(never).contains(NOTHING);
        assertThat(page(over.path())).isEqualTo(never);
        assertThat(page(revoked.path())).isEqualTo(never);
        assertThat(page(locked.path())).isEqualTo(never);
        assertThat(new ProviderVisitor(port, locked.path()).enter(locked.code()).statusCode())
                .isEqualTo(404);
    }

    /** Without what differs with each request: the address itself and the token against forgery. */
    private String page(String path) {
        HttpResponse<String> page = new ProviderVisitor(port, path).open();
        assertThat(page.statusCode()).isEqualTo(404);
        return page.body().replace(path, "").replaceAll("(content|value)=\"[^\"]{60,}\"", "");
    }

    @Test
    void aSessionOfOneLinkAnswersNoOther() {
        OpenedCase another = driver.open(WORKER, "north");
        ProcessInstance second = way.start(another, way.plan(another, WORKER));
        way.choose(second, WORKER);
        way.accept(second, WORKER);
        way.send(second, WORKER);
        UUID otherId = referrals.ofCase(another.caseId()).get(0).id();
        IssuedLink other = links.issue(otherId, "other", driver.actor(WORKER));
        assertThat(inside().at(other, otherId).body()).contains("What you wrote is kept");
        assertThat(reports.of(otherId)).isEmpty();
    }

    @Test
    void aReleaseRevokedBetweenSendingAndAnswerEndsBoth() {
        ProviderVisitor provider = inside();
        UUID release =
                consents.of(cases.require(opened.caseId()).personId()).get(0).id();
        consents.revoke(release, "Changed her mind", driver.actor(WORKER));
        assertThat(provider.open().body()).contains(NOTHING).doesNotContain("Test Client");
        assertThat(provider.answer("accept").statusCode()).isEqualTo(404);
        assertThat(now().status()).isEqualTo("requested");
        given.revokeFor(release, driver.actor(WORKER));
        assertThat(provider.open().statusCode()).isEqualTo(404);
    }

    @Test
    void afterTheCaseIsClosedTheLinkSaysOnlyThat() {
        ProviderVisitor provider = inside();
        cases.close(opened.caseId(), new CaseOutcome("goals-met", null, "supervisor"));
        assertThat(provider.open().body()).contains("This referral is closed").doesNotContain("Test Client");
        assertThat(new ProviderVisitor(port, link.path()).open().body()).contains("This referral is closed");
        assertThat(door.turn(id)).isEqualTo(ProviderTurn.CLOSED);
    }

    @Test
    void aForgedPostIsRefused() throws Exception {
        HttpRequest forged = HttpRequest.newBuilder(URI.create("http://localhost:" + port + link.path() + "/code"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("code=" + link.code().replace(" ", "")))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(forged, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theRecordThatAProviderMadeStandsUpToTheChecks() {
        ProviderVisitor provider = inside();
        provider.answer("waitlist", "note", "Three weeks");
        provider.answer("accept", "appointmentAt", "2027-03-15T09:30");
        List<String> made = jdbc.sql("select id::text from submission where case_id = ? and by_user = ?")
                .params(opened.caseId(), provider())
                .query(String.class)
                .list();
        List<String> violations = checks.stream()
                .filter(check -> check.claim().contains("submission"))
                .flatMap(check -> check.violations().stream())
                .toList();
        assertThat(made).hasSize(2);
        assertThat(violations)
                .noneMatch(found -> found.contains(opened.caseId().toString())
                        || made.stream().anyMatch(found::contains));
    }
}
