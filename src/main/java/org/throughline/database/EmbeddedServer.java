package org.throughline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.throughline.database.DatabaseAccess.Login;

/** The embedded PostgreSQL of one data folder: opened by the program that holds it, or visited beside that program. */
final class EmbeddedServer implements AutoCloseable {

    private static final String DATABASE = "postgres";
    private static final Duration COMING_BACK = Duration.ofSeconds(30);

    private final DataDirectory directory;
    private final PostgresServer server;
    private final PostgresWatchdog watchdog;
    private final DatabaseAccess access;

    private EmbeddedServer(
            DataDirectory directory, PostgresServer server, PostgresWatchdog watchdog, DatabaseAccess access) {
        this.directory = directory;
        this.server = server;
        this.watchdog = watchdog;
        this.access = access;
    }

    DatabaseAccess access() {
        return access;
    }

    /** Locks the folder, gives it today's passwords, roles and settings, and serves until it is closed. */
    static EmbeddedServer open(Path folder) {
        DataDirectory directory = DataDirectory.claim(folder);
        return serve(directory, server -> {
            server.create();
            DatabaseCredentials credentials = credentials(directory, server);
            int port = freePort();
            server.start(port);
            DatabaseRoles.prepare(login(port, DatabaseCredentials.SUPERUSER, credentials.superuser()), credentials);
            // a machine that does not show us our own server cannot be watched
            PostgresWatchdog watchdog = server.running().isPresent() ? PostgresWatchdog.over(server, port) : null;
            return new EmbeddedServer(directory, server, watchdog, access(port, credentials));
        });
    }

    /**
     * Reaches the data of a folder without changing it: through the server of the program that runs there, else through
     * one that is started for as long as the visit takes. There is no owner: a visitor has the program's rights at most.
     */
    static EmbeddedServer visit(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            DatabaseCredentials credentials = DatabaseCredentials.read(DataDirectory.credentials(root))
                    .orElseThrow(() -> new StartupProblem(
                            "There is no database in " + root + ", or one of an earlier version.",
                            "Start Throughline on this folder first, or name another with"
                                    + " THROUGHLINE_DATABASE_DIRECTORY."));
            Optional<DataDirectory> free = DataDirectory.claimIfFree(root);
            return free.isPresent()
                    ? serve(free.get(), server -> visited(free.get(), server, credentials))
                    : beside(root, credentials);
        } catch (IOException e) {
            throw notStarted(root, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (directory == null) {
            return;
        }
        try (directory) {
            if (watchdog != null) {
                watchdog.close();
            }
            server.stop();
        }
    }

    private static EmbeddedServer visited(
            DataDirectory directory, PostgresServer server, DatabaseCredentials credentials) throws IOException {
        int port = freePort();
        server.start(port);
        return new EmbeddedServer(directory, server, null, visitor(port, credentials));
    }

    /** Nothing is left running, and the folder is free again, where a start fails. */
    private static EmbeddedServer serve(DataDirectory directory, Start start) {
        PostgresServer server = null;
        try {
            server = new PostgresServer(directory.cluster(), PostgresBinaries.in(directory.binaries()));
            // what an earlier program left behind when it was killed; its data is sound, the next start recovers it
            server.stop();
            return start.with(server);
        } catch (IOException | RuntimeException e) {
            try (directory) {
                if (server != null) {
                    server.stop();
                }
            } catch (IOException stillThere) {
                e.addSuppressed(stillThere);
            }
            throw notStarted(directory.root(), e);
        }
    }

    private interface Start {
        EmbeddedServer with(PostgresServer server) throws IOException;
    }

    private static EmbeddedServer beside(Path root, DatabaseCredentials credentials) throws IOException {
        long patience = System.nanoTime() + COMING_BACK.toNanos();
        Optional<PostgresProcess> running = PostgresProcess.of(DataDirectory.cluster(root));
        while (running.filter(PostgresProcess::ready).isEmpty()) {
            if (System.nanoTime() > patience) {
                throw new StartupProblem(
                        "The program that holds " + root + " has no database server running.",
                        "Look into its log, and try again.");
            }
            pause();
            running = PostgresProcess.of(DataDirectory.cluster(root));
        }
        return new EmbeddedServer(null, null, null, visitor(running.get().port(), credentials));
    }

    private static DatabaseCredentials credentials(DataDirectory directory, PostgresServer server) throws IOException {
        Path file = DataDirectory.credentials(directory.root());
        Optional<DatabaseCredentials> kept = DatabaseCredentials.read(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        DatabaseCredentials fresh = DatabaseCredentials.generate();
        server.setSuperuserPassword(fresh.superuser());
        fresh.write(file);
        return fresh;
    }

    private static DatabaseAccess access(int port, DatabaseCredentials credentials) {
        return new DatabaseAccess(
                login(port, DatabaseCredentials.RUNTIME, credentials.runtime()),
                login(port, DatabaseCredentials.OWNER, credentials.owner()));
    }

    private static DatabaseAccess visitor(int port, DatabaseCredentials credentials) {
        Login runtime = login(port, DatabaseCredentials.RUNTIME, credentials.runtime());
        return new DatabaseAccess(runtime, runtime);
    }

    private static Login login(int port, String user, String password) {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, user, password);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static StartupProblem notStarted(Path root, Exception cause) {
        return cause instanceof StartupProblem known
                ? known
                : new StartupProblem(
                        "The embedded PostgreSQL did not start in " + root + ": " + cause.getMessage(),
                        "Look into postgres-start.log and postgres/log there, free disk space, or point Throughline at"
                                + " a PostgreSQL of your own with " + DatabaseSettings.HOW_TO_POINT,
                        cause);
    }
}
