package org.throughline.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.throughline.shared.Json;

/** The inside of a backup file: a zip with the rows of each table and, at its end, the manifest of them all. */
final class Archive {

    private static final String MANIFEST = "manifest.json";
    private static final String TABLES = "tables/";
    private static final ObjectMapper JSON = Json.mapper();

    private Archive() {}

    /** Writes the rows of tables, and then says what was written. */
    interface ArchiveSource {
        Manifest writeTo(Entries entries) throws Exception;
    }

    /** Takes the rows of one table. */
    interface Entries {
        OutputStream table(String name) throws IOException;
    }

    /** Gets the rows of one table. */
    interface Sink {
        void table(String name, InputStream rows) throws Exception;
    }

    static void write(OutputStream file, Optional<Passphrase> passphrase, ArchiveSource source) throws Exception {
        SealedOutput sealed = new SealedOutput(new BufferedOutputStream(file), passphrase);
        ZipOutputStream zip = new ZipOutputStream(sealed);
        Manifest manifest = source.writeTo(name -> {
            zip.putNextEntry(new ZipEntry(TABLES + name));
            return zip;
        });
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        sealed.finish();
    }

    /** Reads a whole file, to its last seal. */
    static Manifest read(Path file, Optional<Passphrase> passphrase, Sink sink) throws Exception {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                SealedInput sealed = new SealedInput(raw, passphrase)) {
            ZipInputStream zip = new ZipInputStream(sealed);
            Manifest manifest = null;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MANIFEST)) {
                    manifest = JSON.readValue(zip.readAllBytes(), Manifest.class);
                } else {
                    sink.table(entry.getName().substring(TABLES.length()), zip);
                }
            }
            // the zip's own end does not reach to the last seal
            sealed.transferTo(OutputStream.nullOutputStream());
            if (manifest == null) {
                throw ChunkSeal.damaged();
            }
            return manifest;
        }
    }
}
