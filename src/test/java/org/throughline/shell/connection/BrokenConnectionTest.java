package org.throughline.shell.connection;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.throughline.LifecycleTest;

/** Clients that go away in the middle are nobody's fault: the log stays quiet. */
@LifecycleTest
class BrokenConnectionTest {

    private static final String ADMINISTRATOR =
            "Basic " + Base64.getEncoder().encodeToString("administrator:demo".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext program;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    void brokenBodiesAreNoFault() {
        for (String type : List.of(
                "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=parts")) {
            for (String path :
                    List.of("/sign-in", "/api/v1/intakes", "/api/v1/directory/imports", "/directory/imports")) {
                broken(path, type, "x=");
                broken(
                        path,
                        type,
                        "--parts\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf");
            }
        }
        nothingIsLogged();
    }

    @Test
    void answersThatAreNotReadToTheEndAreNoFault() {
        for (String path : List.of("/assets/process-editor.js", "/sign-in", "/v3/api-docs", "/api/v1/tasks")) {
            RawClient client = new RawClient(port)
                    .sendHead("GET " + path + " HTTP/1.1", "Host: localhost", "Authorization: " + ADMINISTRATOR);
            client.read(1);
            client.abort();
            new RawClient(port)
                    .sendHead("GET " + path + " HTTP/1.1", "Host: localhost")
                    .abort();
        }
        nothingIsLogged();
    }

    private void broken(String path, String type, String half) {
        new RawClient(port)
                .sendHead(
                        "POST " + path + " HTTP/1.1",
                        "Host: localhost",
                        "Authorization: " + ADMINISTRATOR,
                        "Content-Type: " + type,
                        "Content-Length: 1000")
                .send(half)
                .abort();
    }

    private void nothingIsLogged() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> threads().getActiveCount() == 0);
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN) && event.getThrowableProxy() != null)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    private ThreadPoolExecutor threads() {
        return (ThreadPoolExecutor) ((TomcatWebServer) program.getWebServer())
                .getTomcat()
                .getConnector()
                .getProtocolHandler()
                .getExecutor();
    }
}
