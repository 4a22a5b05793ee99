package org.throughline.operations;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Throughline as a process of its own, so that it can be killed as a power cut would. */
final class Program {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final long MOST_BYTES = 20_000;

    private final Map<String, String> settings;
    private final Path log;
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private long saidBefore;

    Program(Map<String, String> settings, Path log) {
        this.settings = settings;
        this.log = log;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + settings.getOrDefault("MANAGEMENT_SERVER_PORT", "" + port));
    }

    /** @return the status of what operators ask for */
    int operations(String path, String token) throws IOException, InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Starts it and returns at once. */
    Program launch() {
        process = spawn(List.of("--server.port=" + port));
        return this;
    }

    Program awaitReady() {
        Awaitility.await("ready, see " + log)
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("It ended while starting, see " + log);
                    }
                    return isReady();
                });
        return this;
    }

    /** SIGKILL: nothing of it gets to run any more. */
    void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** SIGTERM: it may finish what it is doing. */
    void stop() {
        process.destroy();
        await(process);
    }

    /** Runs a command of the program to its end. */
    int run(String command, Object... arguments) {
        saidBefore = log.toFile().length();
        List<String> all = new ArrayList<>(List.of(command));
        Stream.of(arguments).map(Object::toString).forEach(all::add);
        return await(spawn(all));
    }

    /** What the last command wrote, so that whoever only sees the failed test reads why. */
    String said() {
        try (RandomAccessFile written = new RandomAccessFile(log.toFile(), "r")) {
            written.seek(saidBefore);
            byte[] rest = new byte[(int) Math.min(MOST_BYTES, written.length() - saidBefore)];
            written.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process spawn(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.throughline.Throughline"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        try {
            HttpRequest ask = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                throw new IllegalStateException("It does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
