package org.throughline.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.throughline.directory.hsds.SourceFiles;
import org.throughline.directory.mapping.MappingFile;

/**
 * An import that is recorded and waits to be carried out.
 *
 * @param mapping what the files mean, or null where they are tables of HSDS
 * @param temporary removed at the end, or null
 */
record ImportJob(UUID id, SourceFiles files, MappingFile mapping, Path temporary, String source, ImportOptions options)
        implements AutoCloseable {

    @Override
    public void close() {
        close(files);
        delete(temporary);
    }

    static void close(SourceFiles files) {
        try {
            if (files != null) {
                files.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftToTheSystem) {
            file.toFile().deleteOnExit();
        }
    }
}
