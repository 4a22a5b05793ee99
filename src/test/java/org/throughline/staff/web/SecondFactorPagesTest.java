package org.throughline.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.engine.StaffPort;
import org.throughline.shared.Actor;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.domain.TimeCode;

/** A second factor for whoever wants it: its way on, in, and off again, and what a password alone opens no more. */
@LifecycleTest
class SecondFactorPagesTest {

    private static final Pattern KEY = Pattern.compile("tl-code\">([A-Z2-7 ]{30,})<");
    private static final Pattern RECOVERY = Pattern.compile("[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}");

    private final String username = "tara-" + UUID.randomUUID().toString().substring(0, 8);
    private String secret;
    private List<String> recoveryCodes;

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private StaffPort staffPort;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void enrolled() {
        accounts.create(
                new NewAccount(username, "Tara", "Quist", null, "demo", Set.of("caseworker"), Set.of("north"), "en"),
                Actor.SYSTEM);
        PageClient tara = PageClient.signedIn(port, username);
        PageClient elsewhere = PageClient.signedIn(port, username);
        String setup = tara.get("/profile/second-factor").body();
        secret = first(KEY, setup).replace(" ", "");
        assertThat(setup).contains("<svg class=\"tl-qr\"").doesNotContain("<img");
        assertThat(tara.submit("/profile/second-factor", "code", "000000").body())
                .contains("id=\"code-error\"");
        String done = tara.submit("/profile/second-factor", "code", code(0)).body();
        forgetTheLastStep();
        recoveryCodes = RECOVERY.matcher(done).results().map(MatchResult::group).toList();
        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();
        assertThat(tara.get("/profile/second-factor").body()).doesNotContainPattern(RECOVERY);
        assertThat(tara.get("/profile").body()).contains("Second factor turned on");
        assertThat(elsewhere.get("/work").body()).contains("Your session has ended");
    }

    @Test
    void thePasswordLeadsToTheCodeAndTheCodeIn() {
        PageClient tara = passwordGiven("/cases?q=%7Bx%7D");
        assertThat(tara.get("/work").body()).as("half signed in").contains("name=\"password\"");
        assertThat(tara.get("/camunda/app/tasklist/default/").body()).contains("name=\"password\"");
        assertThat(tara.get("/session").body()).contains("\"username\":null");
        assertThat(code(tara, code(0)).uri().toString()).endsWith("/cases?q=%7Bx%7D");
        assertThat(tara.get("/work").body()).contains("Tara Quist");
    }

    @Test
    void aCodeIsTakenOnce() {
        String shown = code(0);
        code(passwordGiven("/"), shown);
        assertThat(code(passwordGiven("/"), shown).statusCode()).isEqualTo(422);
        assertThat(code(passwordGiven("/"), code(1)).body()).contains("Tara Quist");
    }

    @Test
    void aRecoveryCodeIsTakenOnceHoweverItIsTyped() {
        String typed = recoveryCodes.get(3).toLowerCase().replace('-', ' ');
        assertThat(code(passwordGiven("/"), typed).body()).contains("Tara Quist");
        assertThat(code(passwordGiven("/"), recoveryCodes.get(3)).statusCode()).isEqualTo(422);
        PageClient tara = passwordGiven("/");
        code(tara, recoveryCodes.get(4));
        assertThat(tara.get("/profile").body()).contains("Signed in with a recovery code");
        assertThat(tara.get("/profile/second-factor").body()).contains("8 recovery codes are left");
    }

    @Test
    void guessingCodesIsStoppedForAWhileWhereverItComesFrom() {
        PageClient guesser = passwordGiven("/");
        for (int i = 0; i < 5; i++) {
            assertThat(code(guesser, "12345" + i).body()).contains("This code does not fit");
        }
        assertThat(code(guesser, code(0)).body()).contains("Too many wrong codes");
        assertThat(jdbc.sql("select count(*) from sign_in_failure where username = ?")
                        .param(username)
                        .query(Integer.class)
                        .single())
                .as("counted as failed sign-ins too")
                .isEqualTo(5);
        jdbc.sql("update second_factor set failed_at = failed_at - interval '61 minutes' where username = ?")
                .param(username)
                .update();
        assertThat(code(guesser, code(0)).body()).contains("Tara Quist");
    }

    @Test
    void thePasswordAloneOpensNeitherTheApiNorTheEngine() {
        assertThat(api()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(staffPort.passwordMatches(username, "demo")).isFalse();
        assertThat(staffPort.passwordMatches("caseworker", "demo")).isTrue();
    }

    @Test
    void theSecretIsNotReadableInTheDatabase() {
        byte[] stored = jdbc.sql("select secret from second_factor where username = ?")
                .param(username)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
    }

    @Test
    void anAdministratorTakesItAwayAndIsNamed() {
        PageClient tara = passwordGiven("/");
        code(tara, code(0));
        PageClient administrator = PageClient.signedIn(port, "administrator");
        administrator.submit("/staff/" + username + "/second-factor/reset");
        assertThat(tara.get("/work").body()).contains("Your session has ended");
        PageClient again = PageClient.signedIn(port, username);
        assertThat(again.get("/profile").body())
                .containsPattern("(?s)<span>Ada Stone</span></p>\\s*<p><span class=\"tl-timeline__what\">"
                        + "Second factor taken away by an administrator");
        assertThat(PageClient.signedIn(port, "supervisor")
                        .submit("/staff/" + username + "/second-factor/reset")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoTurnsItOffOrRenewsCodesProvesIt() {
        PageClient tara = passwordGiven("/");
        code(tara, code(0));
        assertThat(tara.submit("/profile/second-factor/remove", "code", "000000")
                        .statusCode())
                .isEqualTo(422);
        assertThat(tara.submit("/profile/second-factor/codes", "code", code(1)).body())
                .containsPattern(RECOVERY);
        assertThat(tara.submit("/profile/second-factor/remove", "code", recoveryCodes.get(0))
                        .statusCode())
                .as("a code of before the renewal")
                .isEqualTo(422);
        assertThat(api()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private PageClient passwordGiven(String wanted) {
        PageClient tara = PageClient.opened(port);
        var asked = tara.submit("/sign-in", "username", username, "password", "demo", "continue", wanted);
        assertThat(asked.body()).contains("Code of your authenticator app");
        return tara;
    }

    private static HttpResponse<String> code(PageClient tara, String code) {
        return tara.submit("/sign-in/code", "code", code);
    }

    /** So that the code of enrolling can be given again at once. */
    private void forgetTheLastStep() {
        jdbc.sql("update second_factor set last_step = last_step - 10 where username = ?")
                .param(username)
                .update();
    }

    /** What the app shows that many steps from now; each step's code is taken once. */
    private String code(int steps) {
        return TimeCode.at(secret, InstantSource.system().instant().plusSeconds(30L * steps));
    }

    private HttpStatus api() {
        String sent = Base64.getEncoder().encodeToString((username + ":demo").getBytes());
        var request = RequestEntity.get("/api/v1/me")
                .header("Authorization", "Basic " + sent)
                .build();
        return HttpStatus.valueOf(
                http.exchange(request, String.class).getStatusCode().value());
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
    }
}
