package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.PageClient;
import org.throughline.api.ApiClient.Answer;
import org.throughline.casefile.CaseFixture;

/** What people and callers are told while the database is out, or breaks off in the middle: the truth, and what to do. */
@LifecycleTest
class DatabaseOutageTest {

    private static final String TYPED = "She said: \"come back\" <after> the weekend";

    @LocalServerPort
    int port;

    @Value("${throughline.database.directory}")
    Path folder;

    @Autowired
    CaseFixture cases;

    @Autowired
    OwnerDatabase owner;

    @AfterEach
    void repair() {
        owner.sql("drop function if exists break_off() cascade").update();
    }

    @Test
    void everybodyIsAskedToTryAgainAndTheProgramContinuesByItself() {
        String notes = notesOf("Outage");
        PageClient worker = PageClient.signedIn(port, "caseworker");
        ApiClient stranger = new ApiClient(port, "intake", "demo");
        try (Outage outage = new Outage(folder.resolve("postgres"))) {
            var page = later(() -> note(worker, notes));
            var read = later(() -> worker.get(notes));
            var call = later(() -> stranger.get("/api/v1/me"));
            var signIn = later(() -> worker.submit("/sign-in", "username", "supervisor", "password", "demo"));
            var health = later(() -> stranger.get("/actuator/health/readiness"));

            assertThat(page.join().statusCode()).isEqualTo(503);
            assertThat(page.join().headers().firstValue("Retry-After")).isPresent();
            assertThat(page.join().body())
                    .contains(
                            "Nothing was saved",
                            "action=\"" + notes + "\"",
                            "She said: &quot;come back&quot; &lt;after")
                    .doesNotContain("Exception", "jdbc");
            assertThat(read.join().statusCode()).isEqualTo(503);
            assertThat(call.join().status()).isEqualTo(503);
            assertThat(call.join().type()).startsWith("application/problem+json");
            assertThat(call.join().header("Retry-After")).isNotNull();
            assertThat(call.join().text()).contains("Nothing was saved").doesNotContain("Exception", "jdbc");
            assertThat(signIn.join().statusCode())
                    .as("not told that the password is wrong")
                    .isEqualTo(503);
            assertThat(signIn.join().body()).doesNotContain("value=\"demo\"");
            assertThat(health.join().status()).isEqualTo(503);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> worker.get(notes).statusCode() == 200);
        assertThat(worker.get(notes).body()).doesNotContain("after&gt; the weekend");
        assertThat(note(worker, notes).statusCode()).isEqualTo(200);
        assertThat(worker.get(notes).body()).contains("after&gt; the weekend");
        assertThat(stranger.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void aSavingWhoseAnswerWasLostIsReportedAsNotKnown() {
        String notes = notesOf("Unknown");
        PageClient worker = PageClient.signedIn(port, "caseworker");
        breakOffAtCommitOf("note_version");

        HttpResponse<String> answer = note(worker, notes);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After"))
                .as("a repeat may do it twice")
                .isEmpty();
        assertThat(answer.body())
                .contains("We do not know whether this was saved", "&lt;after", "it is not there: send it again")
                .doesNotContain("Nothing was saved");
    }

    @Test
    void aCallWhoseAnswerWasLostIsRepeatedWithItsKeyAndDoneOnce() {
        ApiClient stranger = new ApiClient(port, "intake", "demo");
        String name = "Lost" + UUID.randomUUID();
        Map<String, Object> body = ApiClient.answers(
                Map.of("firstName", name, "lastName", "Answer", "source", "self", "presentingProblem", "housing"));
        breakOffAtCommitOf("submission");

        Answer withoutKey = stranger.post("/api/v1/intakes", body);
        Answer withKey = stranger.post("/api/v1/intakes", body, "Idempotency-Key", name);
        repair();
        Answer again = stranger.post("/api/v1/intakes", body, "Idempotency-Key", name);

        assertThat(withoutKey.status()).isEqualTo(503);
        assertThat(withoutKey.header("Retry-After")).isNull();
        assertThat(withoutKey.json().path("outcome").asText()).isEqualTo("unknown");
        assertThat(withKey.status()).isEqualTo(503);
        assertThat(withKey.header("Retry-After")).isNotNull();
        assertThat(withKey.json().path("detail").asText()).contains("same Idempotency-Key");
        assertThat(again.status()).isEqualTo(201);
        assertThat(owner.sql("select count(*) from case_file where client_name like ?")
                        .param("%" + name + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String notesOf(String name) {
        return "/cases/"
                + cases.assigned(name + UUID.randomUUID(), "caseworker").caseNumber() + "/notes";
    }

    private static HttpResponse<String> note(PageClient worker, String notes) {
        return worker.submit(notes, "contactType", "phone", "contactAt", "2026-01-05T10:00", "text", TYPED);
    }

    /** The session is ended by the server while it is asked to commit: whether it did, the program cannot see. */
    private void breakOffAtCommitOf(String table) {
        owner.sql("create function break_off() returns trigger language plpgsql as"
                        + " 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'")
                .update();
        owner.sql("create constraint trigger break_off after insert on " + table
                        + " deferrable initially deferred for each row execute function break_off()")
                .update();
    }

    private static <T> CompletableFuture<T> later(Supplier<T> request) {
        return CompletableFuture.supplyAsync(request, task -> new Thread(task).start());
    }

    /** The embedded server is killed and cannot come back while its configuration is away. */
    private static final class Outage implements AutoCloseable {

        private final Path configuration;
        private final Path away;

        Outage(Path cluster) {
            configuration = cluster.resolve("postgresql.conf");
            away = cluster.resolve("postgresql.conf.away");
            try {
                Files.move(configuration, away);
                String pid = Files.readAllLines(cluster.resolve("postmaster.pid"))
                        .get(0)
                        .strip();
                ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                Files.move(away, configuration);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
