package org.throughline.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.BenchFigures;
import org.throughline.IntegrationTest;
import org.throughline.apiwalk.ApiExplorer;
import org.throughline.apiwalk.OneCaseScript;
import org.throughline.intake.IntakeProcess;

/**
 * Whole cases over the API by many clients at once, who open each task and complete it; beside it what the least of calls
 * takes the same clients, which is what the server, the security and the client cost by themselves.
 */
@IntegrationTest
class HttpBench {

    private static final int CLIENTS = Integer.getInteger("bench.clients", 16);
    private static final int CASES = Integer.getInteger("bench.lifecycles", 32);
    private static final int CALLS = 400;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Queue<Long> completions = new ConcurrentLinkedQueue<>();
    private final Queue<Long> openings = new ConcurrentLinkedQueue<>();
    private final Queue<Long> least = new ConcurrentLinkedQueue<>();

    @Test
    void completions() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            all(clients, CLIENTS, this::walk);
            completions.clear();
            openings.clear();
            double seconds = all(clients, Math.max(CASES, CLIENTS), this::walk);
            ApiExplorer worker = person("caseworker");
            all(clients, CALLS, () -> timed(least, () -> worker.get("/me")));
            BenchFigures figures = new BenchFigures("http");
            figures.add("clients", CLIENTS);
            figures.add("completions a second, each opened before", completions.size() / seconds);
            add(figures, "completing", completions);
            add(figures, "opening", openings);
            add(figures, "the least of calls", least);
            figures.add("completing, p50, times the least of calls", at(completions, 50) / at(least, 50));
            figures.print();
        } finally {
            clients.shutdown();
        }
    }

    private void walk() {
        OneCaseScript script = new OneCaseScript(LocalDate.now(clock));
        String name = "Http" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var taken = person("intake").post("/intakes", Map.of("answers", script.request(name)));
        assertThat(taken.status()).as("%s", taken).isEqualTo(201);
        String caseNumber = taken.body().path("caseNumber").asText();
        for (var task = LifecycleWalk.next(jdbc, caseNumber);
                task.isPresent();
                task = LifecycleWalk.next(jdbc, caseNumber)) {
            complete(task.get(), script);
        }
    }

    private void complete(LifecycleWalk.Open task, OneCaseScript script) {
        ApiExplorer person = person(LifecycleWalk.WHO.getOrDefault(task.key(), "caseworker"));
        List<ApiExplorer.Answer> opened = new ArrayList<>();
        timed(openings, () -> opened.add(person.get("/tasks/" + task.id())));
        // an invented name may resemble one of an earlier case
        Map<String, Object> answers = task.key().equals(IntakeProcess.Elements.CHECK_DUPLICATES)
                ? Map.of("match", "new")
                : script.answer(
                        task.key(), ApiExplorer.asMap(opened.get(0).body().path("data")));
        timed(completions, () -> {
            var done = person.post("/tasks/" + task.id() + "/complete", Map.of("answers", answers));
            assertThat(done.ok()).as("%s %s", task, done).isTrue();
        });
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
