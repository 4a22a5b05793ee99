package org.throughline.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all, for its owner's eyes only, and never takes the place of another. */
final class BackupFile {

    private BackupFile() {}

    interface Content {
        void writeTo(OutputStream file) throws Exception;
    }

    /** Checks what was written before it gets its name. */
    interface Proof {
        void read(Path written) throws Exception;
    }

    static void create(Path target, Content content, Proof proof) throws Exception {
        Path folder = target.toAbsolutePath().getParent();
        requireFree(target);
        // made with mode 0600 where the system has modes
        Path partial = Files.createTempFile(folder, target.getFileName() + ".", ".partial");
        try {
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                    OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
                content.writeTo(out);
                channel.force(true);
            }
            proof.read(partial);
            name(partial, target);
            force(folder);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    static void requireFree(Path target) {
        if (Files.exists(target)) {
            throw new BackupProblem(target + " is there already. A backup never takes the place of another file.");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new BackupProblem("There is no folder " + folder + ".");
        }
    }

    /** A second name fails where one is taken, which a move would overwrite. */
    private static void name(Path partial, Path target) throws IOException {
        try {
            Files.createLink(target, partial);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(partial, target);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new BackupProblem(target + " is there already. A backup never takes the place of another file.");
        }
    }

    private static void force(Path folder) {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no folders; there the file's own force is all there is
        }
    }
}
