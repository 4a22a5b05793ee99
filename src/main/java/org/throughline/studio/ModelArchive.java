package org.throughline.studio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelFile;
import org.throughline.shared.Rejection;

/** Zip archives of models, laid out as the folders {@code processes} and {@code forms} of the program. */
@Component
class ModelArchive {

    record ArchiveFile(String name, byte[] content) {}

    byte[] zip(List<ModelFile> files) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
            for (ModelFile file : files) {
                ZipEntry entry = new ZipEntry(file.resource());
                // the same models make the same archive
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.content().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    /** The models of an archive, or the one file itself. What is no model in an archive is passed over. */
    List<ArchiveFile> files(String fileName, byte[] content) {
        List<ArchiveFile> files = new ArchiveReader().read(fileName, content);
        if (files.isEmpty()) {
            throw Rejection.invalidField("file", "file-no-model");
        }
        return files;
    }
}
