package org.throughline.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.throughline.BenchFigures;
import org.throughline.PageClient;

/**
 * How long the program takes to its first page, with its own database and the demo's data in it, as a multiple of a JVM that
 * does nothing; and what memory it holds after people have read its pages for a while.
 */
class StartBench {

    private static final Path DATA = Path.of("target", "bench", "start-data");
    private static final int STARTS = Integer.getInteger("bench.starts", 3);
    private static final int MINUTES = Integer.getInteger("bench.minutes", 60);
    private static final List<String> PAGES = List.of("/work", "/cases", "/resources?q=food", "/profile");

    @Test
    void starts() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        Program program = new Program(
                Map.of("THROUGHLINE_DATABASE_DIRECTORY", DATA.toAbsolutePath().toString()),
                Path.of("target", "start-bench.log"));
        BenchFigures figures = new BenchFigures("start");
        try {
            double nothing = nothing();
            fill(program);
            double least = Double.MAX_VALUE;
            for (int n = 0; n < STARTS; n++) {
                double seconds = start(program);
                least = Math.min(least, seconds);
                if (n < STARTS - 1) {
                    program.stop();
                }
            }
            figures.add("to the first page, s (goal 12)", least);
            figures.add("times a JVM that does nothing", least / nothing);
            memory(figures, "begun", program);
            read(program);
            memory(figures, MINUTES + " minutes of reading", program);
        } finally {
            program.kill();
            FileSystemUtils.deleteRecursively(DATA);
        }
        figures.print();
    }

    /** Until the demo's people and cases are there. */
    private static void fill(Program program) {
        program.launch().awaitReady();
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .until(() -> PageClient.signedIn(program.port(), "caseworker")
                                .get("/cases")
                                .body()
                                .split("TL-")
                                .length
                        > 10);
        program.stop();
    }

    private static double start(Program program) {
        Instant begin = Instant.now();
        program.launch().awaitReady();
        PageClient.opened(program.port());
        return Duration.between(begin, Instant.now()).toMillis() / 1e3;
    }

    private static double nothing() throws Exception {
        Instant begin = Instant.now();
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return Duration.between(begin, Instant.now()).toMillis() / 1e3;
    }

    private static void read(Program program) {
        Instant end = Instant.now().plus(Duration.ofMinutes(MINUTES));
        List<PageClient> people = List.of("caseworker", "supervisor", "administrator").stream()
                .map(name -> PageClient.signedIn(program.port(), name))
                .toList();
        while (Instant.now().isBefore(end)) {
            people.forEach(person -> PAGES.forEach(person::get));
        }
    }

    private static void memory(BenchFigures figures, String when, Program program) throws IOException {
        long database = 0;
        for (long process : database()) {
            database += kilobytes(Path.of("/proc", "" + process, "smaps_rollup"), "Pss:");
        }
        figures.add(
                when + ": JVM, MB resident (goal 600)",
                kilobytes(Path.of("/proc", "" + program.pid(), "status"), "VmRSS:") / 1024);
        figures.add(when + ": database, MB of its own and its share", database / 1024);
    }

    /** The server of the program's own database, which is no child of it, and the server's processes. */
    private static List<Long> database() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            Path written = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            ProcessHandle server = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(written).get(0)))
                    .orElseThrow();
            return Stream.concat(Stream.of(server), server.descendants())
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }

    private static long kilobytes(Path file, String line) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(text -> text.startsWith(line))
                        .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
