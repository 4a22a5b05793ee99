package org.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder of the embedded PostgreSQL, its owner's alone, held by one program at a time. */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the folder for this program, made if it is not there.
     *
     * @throws StartupProblem where another program holds it or it cannot be written
     */
    static DataDirectory claim(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        return claimIfFree(root)
                .orElseThrow(() -> new StartupProblem(
                        "Another Throughline is using the data folder " + root + ".",
                        "Stop it, or give this one a folder of its own with THROUGHLINE_DATABASE_DIRECTORY."));
    }

    /** @return empty where another program holds it */
    static Optional<DataDirectory> claimIfFree(Path root) {
        try {
            OwnerOnly.createFolder(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("throughline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataDirectory(root, channel));
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

    Path cluster() {
        return cluster(root);
    }

    Path binaries() {
        return root.resolve("server");
    }

    static Path cluster(Path root) {
        return root.resolve("postgres");
    }

    static Path credentials(Path root) {
        return root.resolve("passwords.properties");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProgram) {
            return null;
        }
    }
}
