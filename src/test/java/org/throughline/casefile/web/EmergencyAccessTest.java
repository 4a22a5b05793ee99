package org.throughline.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Emergencies;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.domain.EmergencyPolicy;
import org.throughline.safety.SafetyConcerns;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** The door for an emergency, from "nothing here" to the supervisor's look at it. */
@LifecycleTest
class EmergencyAccessTest {

    private static final String REASON = "A neighbor heard screams, and the worker cannot be reached.";

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    CaseAccess access;

    @Autowired
    Emergencies emergencies;

    @Autowired
    SafetyConcerns concerns;

    @Autowired
    JdbcClient jdbc;

    private OpenedCase opened;
    private String page;
    private PageClient stranger;

    @BeforeEach
    void aCaseOfAnotherTeam() {
        opened = fixture.assigned("Endangered", "caseworker");
        page = "/cases/" + opened.caseNumber();
        stranger = PageClient.signedIn(port, "caseworker2");
    }

    @AfterEach
    void nobodyReadsOn() {
        jdbc.sql("delete from emergency_access").update();
    }

    @Test
    void whereNothingIsHereTheDoorIsOfferedAndOpensTheCaseWithABanner() {
        assertThat(stranger.get(page).body()).contains("/emergency-access/new?number=" + opened.caseNumber());
        assertThat(stranger.get("/emergency-access/new?number=" + opened.caseNumber())
                        .body())
                .contains(opened.caseNumber());

        HttpResponse<String> shown = open(stranger);

        assertThat(shown.statusCode()).isEqualTo(200);
        for (String tab : List.of("", "/timeline", "/notes", "/answers", "/process", "/plan", "/referrals")) {
            assertThat(stranger.get(page + tab).body())
                    .as(tab)
                    .contains("Test Endangered", page + "/emergency-access/end", "in an emergency");
        }
    }

    @Test
    void aReasonIsRequiredAtItsField() {
        HttpResponse<String> refused =
                stranger.submit("/emergency-access", "number", opened.caseNumber(), "reason", "because");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("reason-error", "because");
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void everythingThatIsReadByItIsMarkedAndNothingCanBeChanged() {
        open(stranger);
        stranger.get(page + "/timeline");
        HttpResponse<String> note = stranger.submit(
                page + "/notes",
                "contactType",
                "phone",
                "contactAt",
                "2026-01-05T10:00",
                "text",
                "I change what is not mine");

        assertThat(note.statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select distinct what from access_log where case_id = ? and emergency is not null")
                        .param(opened.caseId())
                        .query(String.class)
                        .list())
                .contains("overview", "timeline");
        assertThat(stranger.get("/work").body()).doesNotContain("Test Endangered");
    }

    @Test
    void itEndsByItselfAndByTheButton() {
        open(stranger);
        jdbc.sql("""
                update emergency_access set opened_at = opened_at - interval '2 hours',
                    until = until - interval '2 hours'""").update();
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);

        open(stranger);
        assertThat(stranger.get(page).statusCode()).isEqualTo(200);
        stranger.submit(page + "/emergency-access/end");
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void aSupervisorOfTheCaseIsNotifiedSeesWhatWasReadAndReviewsIt() {
        open(stranger);
        stranger.get(page + "/timeline");
        PageClient supervisor = PageClient.signedIn(port, "supervisor");
        assertThat(supervisor.get("/work").body()).contains("One emergency access waits");
        assertThat(supervisor.get("/emergency-access").body()).contains(opened.caseNumber(), "to be looked at");
        String one = "/emergency-access/"
                + jdbc.sql("select id::text from emergency_access")
                        .query(String.class)
                        .single();
        assertThat(supervisor.get(one).body()).contains(REASON, "timeline", "Read");
        assertThat(PageClient.signedIn(port, "supervisor2").get(one).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(one).statusCode()).isEqualTo(403);

        assertThat(supervisor.submit(one + "/review", "comment", " ").statusCode())
                .isEqualTo(422);
        assertThat(supervisor
                        .submit(one + "/review", "comment", "That was right.")
                        .body())
                .contains("looked at");
        assertThat(supervisor.get("/work").body()).doesNotContain("emergency access waits");
        assertThat(supervisor.submit(one + "/review", "comment", "Again.").statusCode())
                .isEqualTo(409);
    }

    @Test
    void restrictedSafetyReportsStayRestricted() {
        open(stranger);
        Actor reader = fixture.actor("caseworker2");
        assertThat(access.mayRead(reader, opened.caseId())).isTrue();
        assertThat(concerns.mayRead(opened.caseId(), reader)).isFalse();
    }

    @Test
    void nobodyOpensMoreThanAFewADay() {
        for (int i = 0; i < 3; i++) {
            open(stranger);
            stranger.submit(page + "/emergency-access/end");
        }
        assertThat(stranger.submit("/emergency-access", "number", opened.caseNumber(), "reason", REASON)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anAdministratorIsNeitherOfferedNorGivenIt() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        assertThat(administrator.get(page).body()).doesNotContain("/emergency-access/");
        assertThat(administrator
                        .submit("/emergency-access", "number", opened.caseNumber(), "reason", REASON)
                        .statusCode())
                .isEqualTo(403);
        EmergencyPolicy policy = new EmergencyPolicy(Set.of(Role.SUPERVISOR), Duration.ofHours(1), 3);
        Actor both = new Actor("both", "Both", Set.of("administrator", "supervisor"), Set.of("north"));
        assertThat(policy.isFor(both)).isFalse();
    }

    @Test
    void whoeverMayReadTheCaseNeedsNoEmergency() {
        assertThatThrownBy(() -> emergencies.open(opened.caseNumber(), REASON, fixture.actor("supervisor")))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("emergency-not-needed"));
    }

    private HttpResponse<String> open(PageClient who) {
        return who.submit("/emergency-access", "number", opened.caseNumber(), "reason", REASON);
    }
}
