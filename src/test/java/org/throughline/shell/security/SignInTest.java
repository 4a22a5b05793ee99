package org.throughline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;

/** Who gets in, what keeps others out, and how it is said. */
@LifecycleTest
class SignInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int LARGE = 20_000_000;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @Test
    void everyPageCarriesTheStrictPolicyAndTheSecureHeaders() throws Exception {
        var headers = get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void aStrangerIsLedToTheSignInPageAndFromThereToWhereTheyWanted() throws Exception {
        HttpResponse<String> asked = get("/staff?x=a%20b");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .contains("/sign-in?continue=%2Fstaff%3Fx%3Da%2520b");
        assertThat(location(signIn("supervisor", "demo", "/staff?x=a%20b"))).endsWith("/staff?x=a%20b");
    }

    @Test
    void signingInNeverLeadsToAnotherSite() throws Exception {
        for (String elsewhere : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example"}) {
            assertThat(location(signIn("caseworker", "demo", elsewhere))).doesNotContain("evil");
        }
    }

    @Test
    void aFormWithoutTheTokenOfItsPageChangesNothing() throws Exception {
        signIn("caseworker", "demo", "/");
        HttpResponse<String> answer = send(form("/language", "language=id"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("language="));
    }

    @Test
    void theApiAnswersNobodyWithoutANameAndSaysSoAsAProblem() throws Exception {
        HttpResponse<String> answer = get("/api/v1/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void theApiTakesNameAndPasswordAndKeepsNoSession() throws Exception {
        HttpResponse<String> answer =
                send(basic("/api/v1/me", "caseworker", "demo").GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void aBrowserThatSendsAPasswordForAnotherSiteNeedsTheToken() throws Exception {
        HttpResponse<String> answer = send(basic("/api/v1/intakes", "intake", "demo")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"answers\":{}}")));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void guessingAPasswordIsStoppedWith429AndInWords() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(send(basic("/api/v1/me", "throttled", "guess" + i).GET()).statusCode())
                    .isEqualTo(401);
        }
        assertThat(send(basic("/api/v1/me", "throttled", "guess").GET()).statusCode())
                .isEqualTo(429);
        assertThat(location(signIn("throttled", "guess", "/"))).contains("throttled");
        assertThat(get("/sign-in?throttled").body()).contains("Too many failed sign-ins");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherOrNotItStatesItsLength() throws Exception {
        byte[] body = ("{\"answers\":{\"x\":\"" + "a".repeat(LARGE) + "\"}}").getBytes(StandardCharsets.UTF_8);
        assertThat(post("/api/v1/intakes", BodyPublishers.ofByteArray(body)).statusCode())
                .isEqualTo(413);
        HttpResponse<String> streamed =
                post("/api/v1/intakes", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(streamed.body()).contains("\"status\":413");
    }

    @Test
    void whatCannotBeReadFoundOrDoneIsAProblemWithoutTheInside() throws Exception {
        HttpResponse<String> unreadable = post("/api/v1/intakes", BodyPublishers.ofString("{not json"));
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).doesNotContain("jackson", "org.", "Exception");
        assertThat(send(basic("/api/v1/nothing", "caseworker", "demo").GET()).statusCode())
                .isEqualTo(404);
        assertThat(send(basic("/api/v1/me", "caseworker", "demo").DELETE()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void theApiSpeaksTheLanguageAskedFor() throws Exception {
        HttpResponse<String> answer = send(basic("/api/v1/nothing", "caseworker", "demo")
                .header("Accept-Language", "id")
                .GET());
        assertThat(answer.body()).contains("Tidak ada");
    }

    @Test
    void healthIsOpenAndItsDetailsAreNot() throws Exception {
        HttpResponse<String> health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).doesNotContain("PostgreSQL");
    }

    private HttpResponse<String> signIn(String username, String password, String back)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        return send(form(
                "/sign-in",
                "username=%s&password=%s&continue=%s&_csrf=%s"
                        .formatted(username, password, encoded(back), encoded(token.group(1)))));
    }

    private HttpRequest.Builder form(String path, String body) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws IOException, InterruptedException {
        return send(basic(path, "intake", "demo")
                .header("Content-Type", "application/json")
                .POST(body));
    }

    private HttpRequest.Builder basic(String path, String username, String password) {
        String sent = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return to(path).header("Authorization", "Basic " + sent);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", path.matches("/(api|actuator)/.*") ? "application/json" : "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
