package org.throughline.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.BenchFigures;
import org.throughline.IntegrationTest;
import org.throughline.PageClient;
import org.throughline.apiwalk.ApiExplorer;
import org.throughline.apiwalk.OneCaseScript;
import org.throughline.intake.IntakeProcess;

/**
 * Whole cases over the API and by the pages, by many clients at once, who open each task and complete it; beside it what the
 * least of calls takes the same clients, which is what the server, the security and the client cost by themselves.
 */
@IntegrationTest
class HttpBench {

    private static final int CLIENTS = Integer.getInteger("bench.clients", 16);
    private static final int CASES = Integer.getInteger("bench.lifecycles", 32);
    private static final int CALLS = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Queue<Long> completions = new ConcurrentLinkedQueue<>();
    private final Queue<Long> openings = new ConcurrentLinkedQueue<>();
    private final Queue<Long> least = new ConcurrentLinkedQueue<>();
    private final Map<String, PageClient> pages = new ConcurrentHashMap<>();

    @Test
    void completions() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            BenchFigures figures = new BenchFigures("http");
            figures.add("clients", CLIENTS);
            all(clients, CLIENTS, () -> walk(this::complete));
            ApiExplorer worker = person("caseworker");
            all(clients, CALLS, () -> timed(least, () -> worker.get("/me")));
            add(figures, "the least of calls", least);
            measure(figures, "over the API", clients, this::complete);
            all(clients, CLIENTS, () -> walk(this::completeOnItsPage));
            measure(figures, "the page's way", clients, this::completeOnItsPage);
            figures.print();
        } finally {
            clients.shutdown();
        }
    }

    /** @param completes opens a task and completes it */
    private void measure(
            BenchFigures figures,
            String how,
            ExecutorService clients,
            BiConsumer<LifecycleWalk.Open, OneCaseScript> completes)
            throws Exception {
        completions.clear();
        openings.clear();
        double seconds = all(clients, Math.max(CASES, CLIENTS), () -> walk(completes));
        figures.add(how + ": completions a second, each opened before", completions.size() / seconds);
        add(figures, how + ": completing", completions);
        add(figures, how + ": opening", openings);
        figures.add(how + ": completing, p50, times the least of calls", at(completions, 50) / at(least, 50));
    }

    private void walk(BiConsumer<LifecycleWalk.Open, OneCaseScript> completes) {
        OneCaseScript script = new OneCaseScript(LocalDate.now(clock));
        String name = "Http" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var taken = person("intake").post("/intakes", Map.of("answers", script.request(name)));
        assertThat(taken.status()).as("%s", taken).isEqualTo(201);
        String caseNumber = taken.body().path("caseNumber").asText();
        for (var task = LifecycleWalk.next(jdbc, caseNumber);
                task.isPresent();
                task = LifecycleWalk.next(jdbc, caseNumber)) {
            completes.accept(task.get(), script);
        }
    }

    private void complete(LifecycleWalk.Open task, OneCaseScript script) {
        ApiExplorer person = person(LifecycleWalk.WHO.getOrDefault(task.key(), "caseworker"));
        List<ApiExplorer.Answer> opened = new ArrayList<>();
        timed(openings, () -> opened.add(person.get("/tasks/" + task.id())));
        Map<String, Object> answers = answers(task, script, opened.get(0).body());
        timed(completions, () -> {
            var done = person.post("/tasks/" + task.id() + "/complete", Map.of("answers", answers));
            assertThat(done.ok()).as("%s %s", task, done).isTrue();
        });
    }

    /** As a browser does: the page, then the form that its script asks for; once completed, the page that it leads to. */
    private void completeOnItsPage(LifecycleWalk.Open task, OneCaseScript script) {
        String who = LifecycleWalk.WHO.getOrDefault(task.key(), "caseworker");
        PageClient person =
                pages.computeIfAbsent(who + Thread.currentThread().getName(), key -> PageClient.signedIn(port, who));
        List<JsonNode> opened = new ArrayList<>();
        timed(openings, () -> {
            assertThat(person.get("/tasks/" + task.id()).statusCode()).isEqualTo(200);
            opened.add(json(person.get("/tasks/" + task.id() + "/form").body()));
        });
        String answered = JSON.valueToTree(Map.of("answers", answers(task, script, opened.get(0))))
                .toString();
        timed(completions, () -> {
            var done = person.json("POST", "/tasks/" + task.id() + "/complete", answered);
            assertThat(done.statusCode()).as("%s %s", task, done.body()).isEqualTo(204);
            person.get(done.headers().firstValue("Location").orElse("/work"));
        });
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> answers(LifecycleWalk.Open task, OneCaseScript script, JsonNode opened) {
        // an invented name may resemble one of an earlier case
        return task.key().equals(IntakeProcess.Elements.CHECK_DUPLICATES)
                ? Map.of("match", "new")
                : script.answer(task.key(), ApiExplorer.asMap(opened.path("data")));
    }

    private ApiExplorer person(String name) {
        return new ApiExplorer(port, name, "demo");
    }

    private static void timed(Queue<Long> times, Runnable call) {
        long begin = System.nanoTime();
        call.run();
        times.add(System.nanoTime() - begin);
    }

    private static void add(BenchFigures figures, String what, Queue<Long> times) {
        figures.add(what + ", p50, ms", at(times, 50));
        figures.add(what + ", p95, ms", at(times, 95));
    }

    private static double at(Queue<Long> times, int percent) {
        long[] sorted = times.stream().mapToLong(n -> n).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static double all(ExecutorService clients, int times, Runnable work) throws Exception {
        long begin = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            running.add(clients.submit(work));
        }
        for (Future<?> one : running) {
            one.get();
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
