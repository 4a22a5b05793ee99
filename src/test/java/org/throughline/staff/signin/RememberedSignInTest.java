package org.throughline.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.StaffPasswords;

/** A script that signs in with each request pays for its password once, and is out the moment that it should be. */
@LifecycleTest
class RememberedSignInTest {

    private static final String PASSWORD = "plum-kettle-orbit-9";
    private static final int WRONG = 10;

    private final HttpClient script = HttpClient.newHttpClient();
    private final String username = "script-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private StaffPasswords passwords;

    @LocalServerPort
    private int port;

    @BeforeEach
    void isSignedInAlready() throws Exception {
        accounts.create(
                new NewAccount(
                        username,
                        "Sam",
                        "Script",
                        "s@agency.example",
                        PASSWORD,
                        Set.of(Role.CASEWORKER.id()),
                        Set.of("north"),
                        "en"),
                Actor.SYSTEM);
        assertThat(me(PASSWORD)).isEqualTo(200);
        assertThat(me(PASSWORD)).isEqualTo(200);
    }

    @Test
    void theOldPasswordOpensNothingOnceThereIsANewOne() throws Exception {
        passwords.reset(username, "another-" + PASSWORD, Actor.SYSTEM);
        assertThat(me(PASSWORD)).isEqualTo(401);
    }

    @Test
    void aClosedAccountIsOutAtOnceAndInAgainWhenItIsOpened() throws Exception {
        accounts.setActive(username, false, Actor.SYSTEM);
        assertThat(me(PASSWORD)).isEqualTo(401);
        accounts.setActive(username, true, Actor.SYSTEM);
        assertThat(me(PASSWORD)).isEqualTo(200);
    }

    @Test
    void rolesThatWereTakenAwayAreGoneAtTheNextSignIn() throws Exception {
        accounts.assign(username, Set.of(Role.CASEWORKER.id(), Role.ADMINISTRATOR.id()), Set.of("north"), Actor.SYSTEM);
        assertThat(status("/actuator/info", PASSWORD)).isEqualTo(200);
        accounts.assign(username, Set.of(Role.CASEWORKER.id()), Set.of("north"), Actor.SYSTEM);
        assertThat(status("/actuator/info", PASSWORD)).isEqualTo(403);
    }

    @Test
    void wrongPasswordsCountBesideTheRememberedOneAndLockIt() throws Exception {
        for (int n = 0; n < WRONG; n++) {
            assertThat(me("wrong")).isEqualTo(401);
        }
        assertThat(me(PASSWORD)).isEqualTo(429);
    }

    private int me(String password) throws Exception {
        return status("/api/v1/me", password);
    }

    private int status(String path, String password) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .build();
        return script.send(request, BodyHandlers.discarding()).statusCode();
    }
}
