package org.throughline.studio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelLibrary;
import org.throughline.shared.Rejection;

/** Zip archives of models, laid out as the folders {@code processes} and {@code forms} of the program. */
@Component
class ModelArchive {

    private static final int MOST_FILES = 300;
    private static final long MOST_BYTES = 30L * ModelLibrary.MAX_BYTES;

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
        boolean zipped = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        List<ArchiveFile> files = zipped ? unzip(content) : List.of(new ArchiveFile(fileName, content));
        if (files.isEmpty()) {
            throw Rejection.invalidField("file", "file-no-model");
        }
        return files;
    }

    private static List<ArchiveFile> unzip(byte[] content) {
        List<ArchiveFile> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            long left = MOST_BYTES;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // what is no model is read too, so that nothing grows unseen while it is passed over
                byte[] file = zip.readNBytes(ModelLibrary.MAX_BYTES + 1);
                left -= file.length;
                if (left < 0 || file.length > ModelLibrary.MAX_BYTES || files.size() >= MOST_FILES) {
                    throw Rejection.invalidField("file", "archive-too-large", MOST_FILES);
                }
                if (isModel(entry)) {
                    files.add(new ArchiveFile(stable(entry.getName()), file));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw Rejection.invalidField("file", "archive-broken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static boolean isModel(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory() && name.matches(".*\\.(bpmn|dmn|form)") && !name.contains("__macosx/");
    }

    /** An archive of a repository has folders above ours. */
    private static String stable(String name) {
        String path = "/" + name.replace('\\', '/');
        int at = Math.max(path.lastIndexOf("/processes/"), path.lastIndexOf("/forms/"));
        return path.substring(Math.max(at, 0) + 1);
    }
}
