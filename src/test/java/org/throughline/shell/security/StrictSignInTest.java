package org.throughline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.IdentityProvider;
import org.throughline.PageClient;
import org.throughline.StrictSignIn;
import org.throughline.shared.Actor;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.domain.TimeCode;

/** Behind a proxy, without passwords, and with a second factor for those who decide. */
@StrictSignIn
class StrictSignInTest {

    private static final String GLASS = "glass-administrator";
    private static final String NO_ADMINISTRATOR = "glass-caseworker";
    private static final Pattern KEY = Pattern.compile("tl-code\">([A-Z2-7 ]{30,})<");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void breakGlassAccounts() {
        account(GLASS, "administrator");
        account(NO_ADMINISTRATOR, "caseworker");
        jdbc.sql("delete from second_factor where username = ?").param(GLASS).update();
        jdbc.sql("delete from sign_in_failure where username like 'glass-%'").update();
    }

    @Test
    void whereATrustedProxyEndsTlsCookiesAreSecure() throws Exception {
        var proxied = ask("/sign-in/provider", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9");
        assertThat(proxied.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .hasSize(1)
                .allMatch(cookie -> cookie.contains("Secure"));
        var page = ask("/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(ask("/sign-in").headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void aGuessIsCountedWhereItCameFromAndNotWhereItsHeaderClaims() throws Exception {
        basic(GLASS, "a guess", "X-Forwarded-For", "192.0.2.66, 203.0.113.77");
        assertThat(jdbc.sql("select address from sign_in_failure where username = ?")
                        .param(GLASS)
                        .query(String.class)
                        .list())
                .containsExactly("203.0.113.77");
    }

    @Test
    void nobodySignsInByPasswordButTheBreakGlassAdministrators() throws Exception {
        PageClient caseworker = PageClient.opened(port);
        assertThat(caseworker.get("/sign-in").body())
                .doesNotContain("name=\"password\"")
                .contains("Sign in with the agency&#39;s account");
        assertThat(caseworker
                        .submit("/sign-in", "username", "caseworker", "password", "demo")
                        .body())
                .contains("not with a password");
        assertThat(caseworker
                        .submit("/sign-in", "username", NO_ADMINISTRATOR, "password", "demo")
                        .body())
                .as("a break-glass account that is no administrator's")
                .contains("not with a password");
        assertThat(basic("caseworker", "demo").statusCode()).isEqualTo(401);
    }

    @Test
    void whoMustHaveASecondFactorIsLedToItBeforeAnythingElse() throws Exception {
        PageClient glass = PageClient.opened(port);
        String setup = glass.submit("/sign-in", "username", GLASS, "password", "demo", "continue", "/staff")
                .body();
        assertThat(setup).contains("Your role may not work without one");
        assertThat(glass.get("/staff").body()).contains("<title>Sign in");
        assertThat(basic(GLASS, "demo").statusCode()).isEqualTo(401);
        String secret = KEY.matcher(setup)
                .results()
                .findFirst()
                .map(found -> found.group(1).replace(" ", ""))
                .orElseThrow();
        assertThat(glass.submit("/sign-in/second-factor", "code", "000000").statusCode())
                .isEqualTo(422);
        assertThat(glass.submit("/sign-in/second-factor", "code", now(secret)).body())
                .contains("Recovery codes");
        assertThat(glass.get("/staff").body()).as("still not in").contains("<title>Sign in");
        assertThat(glass.submit("/sign-in/continue").uri().getPath()).isEqualTo("/staff");
        assertThat(glass.submit("/profile/second-factor/remove", "code", now(secret))
                        .statusCode())
                .as("turning off what the role needs")
                .isEqualTo(403);
    }

    @Test
    void whoIsGivenARoleThatNeedsASecondFactorIsAskedForItAtOnce() {
        assertThat(staff.find(NO_ADMINISTRATOR)).isPresent();
        int before = epoch();
        accounts.assign(NO_ADMINISTRATOR, Set.of("caseworker", "supervisor"), Set.of(), Actor.SYSTEM);
        assertThat(epoch()).isEqualTo(before + 1);
        accounts.assign(NO_ADMINISTRATOR, Set.of("caseworker"), Set.of(), Actor.SYSTEM);
    }

    @Test
    void formsMayLeadToTheProviderAndNowhereElse() throws Exception {
        assertThat(ask("/sign-in").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("form-action 'self' " + IdentityProvider.issuer() + ";"));
    }

    private int epoch() {
        return jdbc.sql("select sign_in_epoch from worker where username = ?")
                .param(NO_ADMINISTRATOR)
                .query(Integer.class)
                .single();
    }

    private void account(String username, String role) {
        if (staff.find(username).isEmpty()) {
            accounts.create(
                    new NewAccount(username, "Glass", "Breaker", null, "demo", Set.of(role), Set.of(), "en"),
                    Actor.SYSTEM);
        }
    }

    private static String now(String secret) {
        return TimeCode.at(secret, InstantSource.system().instant());
    }

    private HttpResponse<String> basic(String username, String password, String... headers) throws Exception {
        String sent = Base64.getEncoder().encodeToString((username + ":" + password).getBytes());
        String[] all = java.util.stream.Stream.concat(
                        List.of("Authorization", "Basic " + sent).stream(), List.of(headers).stream())
                .toArray(String[]::new);
        return ask("/api/v1/me", all);
    }

    private HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
