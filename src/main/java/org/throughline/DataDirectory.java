package org.throughline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the embedded PostgreSQL, held by one program at a time. */
final class DataDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final int ORPHAN_SECONDS = 60;

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the folder for this program, made if it is not there, and ends a database server that an earlier program
     * left behind when it was killed: its data is sound, and the next start recovers it.
     *
     * @throws StartupProblem where another program holds it or it cannot be written
     */
    static DataDirectory claim(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("throughline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartupProblem(
                        "Another Throughline is using the data folder " + root + ".",
                        "Stop it, or give this one a folder of its own with THROUGHLINE_DATABASE_DIRECTORY.");
            }
            DataDirectory claimed = new DataDirectory(root, channel);
            claimed.endOrphan();
            return claimed;
        } catch (IOException e) {
            throw new StartupProblem(
                    "The data folder " + root + " cannot be written.",
                    "Give Throughline a folder it may write with THROUGHLINE_DATABASE_DIRECTORY.",
                    e);
        }
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProgram) {
            return null;
        }
    }

    private void endOrphan() throws IOException {
        Path pidFile = postgres().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (!lines.isEmpty() && lines.get(0).strip().matches("\\d+")) {
            ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(DataDirectory::isPostgres)
                    .ifPresent(DataDirectory::end);
        }
        Files.deleteIfExists(pidFile);
    }

    /** The number may meanwhile belong to quite another program. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    private static void end(ProcessHandle process) {
        LOG.info("Ending the database server that an earlier start left behind");
        process.destroy();
        try {
            process.onExit().get(ORPHAN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception stillThere) {
            throw new StartupProblem(
                    "A database server that an earlier start left behind does not end (process " + process.pid() + ").",
                    "End it by hand and start again.",
                    stillThere);
        }
    }
}
