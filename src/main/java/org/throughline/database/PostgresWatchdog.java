package org.throughline.database;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded server again when it is gone, for as long as the program runs. */
final class PostgresWatchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatchdog.class);
    private static final int EVERY_MILLISECONDS = 250;

    private final PostgresServer server;
    private final int port;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "postgres-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private String lastProblem = "";

    private PostgresWatchdog(PostgresServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static PostgresWatchdog over(PostgresServer server, int port) {
        PostgresWatchdog watchdog = new PostgresWatchdog(server, port);
        watchdog.watch.scheduleWithFixedDelay(
                watchdog::check, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        return watchdog;
    }

    @Override
    public void close() {
        watch.shutdown();
        try {
            watch.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        try {
            if (server.running().isPresent()) {
                return;
            }
            LOG.debug("The database server is gone");
            // processes of the dead server may still hold its memory for a moment: then the next check tries again
            server.start(port);
            LOG.warn("The database server had ended and was started again");
            lastProblem = "";
        } catch (IOException | RuntimeException e) {
            if (!lastProblem.equals(e.getMessage())) {
                LOG.error("The database server has ended and does not start: {}", e.getMessage());
            }
            lastProblem = String.valueOf(e.getMessage());
        }
    }
}
