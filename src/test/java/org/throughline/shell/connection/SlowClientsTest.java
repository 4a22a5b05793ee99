package org.throughline.shell.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;

/** However many clients send half a request or do not read, others are answered. */
@LifecycleTest
class SlowClientsTest {

    private static final int MANY = 300;
    /** Less than the silence after which the server gives a client up: nobody is answered only because others were. */
    private static final Duration AT_ONCE = Duration.ofSeconds(9);

    private static final String INTAKE =
            "Basic " + Base64.getEncoder().encodeToString("intake:demo".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    private final List<RawClient> slow = new ArrayList<>();

    @AfterEach
    void hangUp() {
        slow.forEach(RawClient::abort);
    }

    @Test
    void halfSentHeadersHoldNobodyUp() {
        open(client -> client.send("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Half: "));
        othersAreAnswered();
    }

    @Test
    void halfSentFormsHoldNobodyUp() {
        open(client -> client.sendHead(
                        "POST /sign-in HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 1000")
                .send("username=no"));
        othersAreAnswered();
    }

    @Test
    void halfSentBodiesWithAKeyHoldNeitherThreadsNorConnections() {
        open(client -> client.sendHead(
                        "POST /api/v1/intakes HTTP/1.1",
                        "Host: localhost",
                        "Authorization: " + INTAKE,
                        "Idempotency-Key: the-same-key",
                        "Content-Type: application/json",
                        "Content-Length: 1000")
                .send("{\"answers\":"));
        othersAreAnswered();
        Awaitility.await()
                .atMost(AT_ONCE)
                .until(() -> ((HikariDataSource) database).getHikariPoolMXBean().getActiveConnections() == 0);
    }

    @Test
    void bodiesThatAreRefusedUnreadHoldNobodyUp() {
        open(client -> client.sendHead(
                        "POST /api/v1/intakes HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: 1000")
                .send("{\"answers\":"));
        othersAreAnswered();
    }

    @Test
    void filesThatNobodyReadsHoldNobodyUp() throws Exception {
        String file = "/assets/process-editor.js";
        assertThat(get(file).body().length()).as("larger than any buffer").isGreaterThan(1_000_000);
        open(client -> client.sendHead("GET " + file + " HTTP/1.1", "Host: localhost"));
        othersAreAnswered();
    }

    private void open(Consumer<RawClient> half) {
        for (int i = 0; i < MANY; i++) {
            RawClient client = new RawClient(port);
            slow.add(client);
            half.accept(client);
        }
    }

    /** A page without and one with a body, while the others dawdle. */
    private void othersAreAnswered() {
        Awaitility.await()
                .atMost(AT_ONCE)
                .until(() -> get("/actuator/health/liveness").statusCode() == 200);
        long began = System.nanoTime();
        PageClient person = PageClient.signedIn(port, "caseworker");
        assertThat(person.get("/work").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(AT_ONCE)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
