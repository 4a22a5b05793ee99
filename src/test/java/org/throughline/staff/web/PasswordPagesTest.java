package org.throughline.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.shared.Actor;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;

/** How a password is changed, and what ends with the old one. */
@LifecycleTest
class PasswordPagesTest {

    private static final String OLD = "demo";
    private static final String GIVEN = "told over the phone";
    private static final String NEW = "lantern over water";

    private final String username = "pia-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void account() {
        accounts.create(
                new NewAccount(username, "Pia", "Lind", null, OLD, Set.of("caseworker"), Set.of("north"), "en"),
                Actor.SYSTEM);
    }

    @Test
    void whoChangesTheirPasswordKnowsTheOldOne() {
        PageClient pia = PageClient.signedIn(port, username, OLD);
        var refused = pia.submit("/profile/password", "present", "not it", "password", NEW);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"present-error\"").contains("This is not your present password");
        assertThat(api(OLD)).isEqualTo(HttpStatus.OK);
    }

    @Test
    void guessingTheOldPasswordInAnOpenSessionIsThrottled() {
        PageClient pia = PageClient.signedIn(port, username, OLD);
        for (int i = 0; i < 10; i++) {
            pia.submit("/profile/password", "present", "guess" + i, "password", NEW);
        }
        assertThat(pia.submit("/profile/password", "present", OLD, "password", NEW)
                        .body())
                .contains("Too many wrong attempts");
        assertThat(api(OLD)).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void aChangeEndsAllOtherSessionsAndNotThisOne() {
        PageClient here = PageClient.signedIn(port, username, OLD);
        PageClient elsewhere = PageClient.signedIn(port, username, OLD);
        assertThat(here.submit("/profile/password", "present", OLD, "password", NEW)
                        .body())
                .contains("You are signed out everywhere else");
        assertThat(elsewhere.get("/work").body()).contains("Your session has ended");
        assertThat(elsewhere.get("/camunda/app/tasklist/default/").body()).contains("name=\"password\"");
        assertThat(here.get("/work").body()).contains("Pia Lind");
        assertThat(api(OLD)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(api(NEW)).isEqualTo(HttpStatus.OK);
    }

    @Test
    void anAdministratorsResetIsGoodForOneSignInAndNamesThem() {
        PageClient before = PageClient.signedIn(port, username, OLD);
        PageClient administrator = PageClient.signedIn(port, "administrator");
        administrator.submit("/staff/" + username + "/password", "password", GIVEN);
        assertThat(before.get("/work").body()).contains("Your session has ended");
        assertThat(api(GIVEN))
                .as("the API with a password that is for one sign-in")
                .isEqualTo(HttpStatus.UNAUTHORIZED);

        PageClient pia = PageClient.opened(port);
        assertThat(pia.submit("/sign-in", "username", username, "password", GIVEN, "continue", "/cases?q=%7Bx%7D")
                        .body())
                .contains("Choose a password");
        assertThat(pia.get("/work").body()).as("anything else meanwhile").contains("name=\"password\"");
        assertThat(pia.submit("/sign-in/password", "password", "short").body()).contains("at least 12 characters");
        assertThat(pia.submit("/sign-in/password", "password", GIVEN).body()).contains("Choose another password");
        var in = pia.submit("/sign-in/password", "password", NEW);
        assertThat(in.uri().toString()).endsWith("/cases?q=%7Bx%7D");
        assertThat(api(NEW)).isEqualTo(HttpStatus.OK);
        assertThat(pia.get("/profile").body())
                .contains("Password reset by an administrator")
                .containsPattern("(?s)<span>Ada Stone</span></p>\\s*<p><span class=\"tl-timeline__what\">"
                        + "Password reset by an administrator");
    }

    @Test
    void onlyAdministratorsResetAndNobodyByItTheirOwn() {
        assertThat(PageClient.signedIn(port, "supervisor")
                        .submit("/staff/" + username + "/password", "password", GIVEN)
                        .statusCode())
                .isEqualTo(403);
        assertThat(PageClient.signedIn(port, "administrator")
                        .submit("/staff/administrator/password", "password", GIVEN)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aResetWhileThePersonIsOnTheWayInEndsTheirWay() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        administrator.submit("/staff/" + username + "/password", "password", GIVEN);
        PageClient pia = PageClient.opened(port);
        pia.submit("/sign-in", "username", username, "password", GIVEN);
        administrator.submit("/staff/" + username + "/password", "password", GIVEN + " again");
        assertThat(pia.submit("/sign-in/password", "password", NEW).body()).contains("Your session has ended");
        assertThat(api(NEW)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private HttpStatus api(String password) {
        String sent = Base64.getEncoder().encodeToString((username + ":" + password).getBytes());
        var request = org.springframework.http.RequestEntity.get("/api/v1/me")
                .header("Authorization", "Basic " + sent)
                .build();
        return HttpStatus.valueOf(
                http.exchange(request, String.class).getStatusCode().value());
    }
}
