package org.throughline.shell.connection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The bounds of the server by themselves, shorter than the usual ones. */
class PacedServerTest {

    private static final int MOST_CONNECTIONS = 5;

    private final ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor();
    private WebServer server;

    @BeforeEach
    void start() {
        PacePolicy pace = new PacePolicy(Duration.ofSeconds(1), 1024);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.setProtocol(LimitedProtocol.class.getName());
        factory.addConnectorCustomizers(
                connector -> ((LimitedProtocol) connector.getProtocolHandler()).setMostPerAddress(MOST_CONNECTIONS));
        factory.addEngineValves(new PacedBodyValve(new ClientWaits(10, Duration.ofMillis(10)), pace, 1_000_000));
        server = factory.getWebServer(context -> {
            context.addServlet("reads", new Reads()).addMapping("/read");
            context.addServlet("refuses", new Refuses()).addMapping("/refuse");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        time.shutdownNow();
        server.stop();
    }

    @Test
    void aBodyThatTricklesIsGivenUp() {
        try (RawClient client = post("/read", 100)) {
            trickle(client);
            assertThat(client.readAll()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aRefusedBodyThatTricklesIsNotReadOverForEver() {
        try (RawClient client = post("/refuse", 100_000)) {
            trickle(client);
            assertThat(client.readAll()).as("answered, then ended").startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aRefusedBodyThatArrivesLeavesTheConnectionInUse() {
        try (RawClient client = post("/refuse", 10)) {
            client.send("0123456789");
            assertThat(client.read(12)).isEqualTo("HTTP/1.1 403");
            client.sendHead("POST /read HTTP/1.1", "Host: localhost", "Content-Length: 2", "Connection: close")
                    .send("ab");
            assertThat(client.readAll()).contains("HTTP/1.1 200").endsWith("read 2");
        }
    }

    @Test
    void aWholeBodyInPiecesIsRead() {
        try (RawClient client = new RawClient(server.getPort())) {
            client.sendHead(
                    "POST /read HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "Connection: close");
            client.send("5\r\nhello\r\n").send("0\r\n\r\n");
            assertThat(client.readAll()).endsWith("read 5");
        }
    }

    @Test
    void oneAddressGetsOnlySoManyConnections() {
        RawClient[] idle = new RawClient[MOST_CONNECTIONS];
        for (int i = 0; i < MOST_CONNECTIONS; i++) {
            idle[i] = new RawClient(server.getPort()).send("GET ");
        }
        try (RawClient oneMore = new RawClient(server.getPort());
                RawClient another = new RawClient(server.getPort(), "127.0.0.2")) {
            assertThat(ends(oneMore)).isTrue();
            another.sendHead("POST /read HTTP/1.1", "Host: localhost", "Content-Length: 0", "Connection: close");
            assertThat(another.readAll()).endsWith("read 0");
        } finally {
            for (RawClient client : idle) {
                client.close();
            }
        }
    }

    private RawClient post(String path, int length) {
        return new RawClient(server.getPort())
                .sendHead("POST " + path + " HTTP/1.1", "Host: localhost", "Content-Length: " + length);
    }

    private void trickle(RawClient client) {
        time.scheduleAtFixedRate(() -> client.send("x"), 0, 200, TimeUnit.MILLISECONDS);
    }

    private static boolean ends(RawClient client) {
        try {
            return client.read(1).isEmpty();
        } catch (UncheckedIOException broken) {
            return !(broken.getCause() instanceof SocketTimeoutException);
        }
    }

    private static final class Reads extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                int read = request.getInputStream().readAllBytes().length;
                response.getOutputStream().print("read " + read);
            } catch (ClientAbortException judged) {
                assertThat(response.getStatus()).isGreaterThanOrEqualTo(400);
            }
        }
    }

    private static final class Refuses extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
