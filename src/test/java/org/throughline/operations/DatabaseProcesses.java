package org.throughline.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processes of a program's embedded database, to be killed under it. */
final class DatabaseProcesses {

    private final Path pidFile;

    DatabaseProcesses(Path data) {
        this.pidFile = data.resolve("postgres").resolve("postmaster.pid");
    }

    /** SIGKILL of the server itself; what it started ends by itself when it notices. */
    void killServer() throws IOException {
        server().destroyForcibly();
    }

    /** SIGKILL of the youngest process that the server started: it then breaks all sessions off and recovers. */
    void killSession() throws IOException {
        List<ProcessHandle> all = server().children().toList();
        all.get(all.size() - 1).destroyForcibly();
    }

    private ProcessHandle server() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }
}
