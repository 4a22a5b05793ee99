package org.throughline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The process that serves one cluster, as its file says and as it says itself. The number in the file may meanwhile
 * belong to quite another program, or to the server of another cluster: neither is ever taken for ours.
 */
record PostgresProcess(long pid, int port, boolean ready) {

    private static final int PID = 0;
    private static final int STARTED_AT = 2;
    private static final int PORT = 3;
    private static final int STATUS = 7;
    private static final long CLOCK_TOLERANCE_SECONDS = 5;

    static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** @return empty where no server runs on the cluster, or none that can be known as its own */
    static Optional<PostgresProcess> of(Path cluster) throws IOException {
        List<String> lines = lines(pidFile(cluster));
        if (lines.size() <= PORT) {
            return Optional.empty();
        }
        boolean ready = lines.size() > STATUS && lines.get(STATUS).equals("ready");
        long started = Long.parseLong(lines.get(STARTED_AT));
        return ProcessHandle.of(Long.parseLong(lines.get(PID)))
                .filter(process -> serves(process.info(), cluster, started))
                .map(process -> new PostgresProcess(process.pid(), Integer.parseInt(lines.get(PORT)), ready));
    }

    /**
     * Whether the process names the cluster as its own. Where the machine shows no arguments, it must be PostgreSQL and
     * as old as the file says. A process that ended and was not yet removed shows neither.
     */
    static boolean serves(ProcessHandle.Info process, Path cluster, long started) {
        return process.arguments()
                .map(arguments -> isFolder(folder(arguments), cluster))
                .orElseGet(() -> process.command()
                                .filter(command -> command.contains("postgres"))
                                .isPresent()
                        && process.startInstant()
                                .filter(at -> Math.abs(at.getEpochSecond() - started) <= CLOCK_TOLERANCE_SECONDS)
                                .isPresent());
    }

    private static String folder(String[] arguments) {
        int flag = Arrays.asList(arguments).indexOf("-D");
        return flag < 0 || flag + 1 == arguments.length ? "" : arguments[flag + 1];
    }

    private static boolean isFolder(String named, Path cluster) {
        try {
            return !named.isEmpty() && Files.isSameFile(Path.of(named), cluster);
        } catch (IOException | InvalidPathException noSuchFolder) {
            return false;
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            List<String> lines =
                    Files.readAllLines(file).stream().map(String::strip).toList();
            boolean whole = lines.size() > PORT
                    && List.of(PID, STARTED_AT, PORT).stream()
                            .allMatch(line -> lines.get(line).matches("\\d{1,18}"));
            return whole ? lines : List.of();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }
}
