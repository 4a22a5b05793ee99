package org.throughline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own programs at work on one cluster: made, started, found, stopped. */
final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int START_SECONDS = 90;
    private static final int STOP_SECONDS = 60;

    private final Path cluster;
    private final Path startLog;
    private final PostgresBinaries binaries;

    PostgresServer(Path cluster, PostgresBinaries binaries) {
        this.cluster = cluster;
        this.startLog = cluster.resolveSibling("postgres-start.log");
        this.binaries = binaries;
    }

    /** Makes the cluster where there is none; one that was left half made by a kill is made anew. */
    void create() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = cluster.resolveSibling(cluster.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(fresh);
        run("initdb", PostgresSettings.initdb(fresh.toString()), null);
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Sets the superuser's password without a server that anybody could reach. */
    void setSuperuserPassword(String password) throws IOException {
        Path statement = cluster.resolveSibling("set-password.sql");
        Files.deleteIfExists(statement);
        OwnerOnly.createFile(statement);
        try {
            Files.writeString(
                    statement,
                    "alter role " + DatabaseCredentials.SUPERUSER + " password '" + password.replace("'", "''")
                            + "'\n");
            String said = run(
                    "postgres",
                    List.of(
                            "--single",
                            "-D",
                            cluster.toString(),
                            "-c",
                            "password_encryption=scram-sha-256",
                            "postgres"),
                    statement);
            if (said.contains("ERROR:")) {
                throw new IOException("The password of the embedded PostgreSQL could not be set: " + said);
            }
        } finally {
            Files.deleteIfExists(statement);
        }
    }

    /** Starts the server and waits until it serves. */
    void start(int port) throws IOException {
        if (PostgresProcess.of(cluster).isEmpty()) {
            // a number in it may by now belong to a stranger, whom PostgreSQL would take for its own
            Files.deleteIfExists(PostgresProcess.pidFile(cluster));
        }
        Files.writeString(cluster.resolve("pg_hba.conf"), PostgresSettings.ACCESS);
        String options = PostgresSettings.all(port).entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        Files.deleteIfExists(startLog);
        OwnerOnly.createFile(startLog);
        control("start", "-l", startLog.toString(), "-t", String.valueOf(START_SECONDS), "-o", options);
    }

    /** The server that runs on this cluster, if any, whoever started it. */
    Optional<PostgresProcess> running() throws IOException {
        return PostgresProcess.of(cluster);
    }

    /** Ends the server, if one runs: sessions are broken off, what was committed is kept. */
    void stop() throws IOException {
        if (PostgresProcess.of(cluster).isEmpty()) {
            return;
        }
        try {
            control("stop", "-m", "fast", "-t", String.valueOf(STOP_SECONDS));
        } catch (IOException takesTooLong) {
            LOG.warn("The database server did not end in {} s and is broken off", STOP_SECONDS);
            control("stop", "-m", "immediate", "-t", String.valueOf(STOP_SECONDS));
        }
    }

    private void control(String... action) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-w", "-s"));
        arguments.addAll(List.of(action));
        run("pg_ctl", arguments, null);
    }

    private String run(String program, List<String> arguments, Path input) throws IOException {
        ProcessBuilder command = new ProcessBuilder(binaries.command(program, arguments)).redirectErrorStream(true);
        if (input != null) {
            command.redirectInput(input.toFile());
        }
        Process process = command.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(program + " failed: " + said);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }
}
