package org.throughline.studio;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.throughline.engine.ModelLibrary;
import org.throughline.shared.Rejection;
import org.throughline.studio.ModelArchive.ArchiveFile;

/** Unpacks one file that somebody brings: archives within archives too, and all of them together no more than is allowed. */
final class ArchiveReader {

    private static final int MOST_FILES = 300;
    private static final long MOST_BYTES = 30L * ModelLibrary.MAX_BYTES;
    private static final int DEEPEST = 3;

    /** What says of itself that it is a model. */
    private static final Pattern NAMED = Pattern.compile(".*\\.(bpmn|bpmn2|dmn|form)");

    /** What may be one; then it says so where it begins. */
    private static final Pattern PERHAPS = Pattern.compile(".*\\.(xml|json)");

    private static final Pattern MODEL = Pattern.compile("/spec/(BPMN|DMN)/|\"components\"\\s*:\\s*\\[");
    private static final int BEGINNING = 8_000;

    private final List<ArchiveFile> files = new ArrayList<>();
    private long left = MOST_BYTES;

    /** Of what is no archive the file itself, whatever it is. */
    List<ArchiveFile> read(String fileName, byte[] content) {
        try {
            if (isZip(content)) {
                unzip(content, 1);
                return files;
            }
            return List.of(isGzip(content) ? unpacked(fileName, content) : new ArchiveFile(fileName, content));
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw Rejection.invalidField("file", "archive-broken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unzip(byte[] content, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw Rejection.invalidField("file", "archive-too-large", MOST_FILES);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // what is no model is read too, so that nothing grows unseen while it is passed over
                byte[] file = bounded(zip);
                if (!entry.isDirectory()
                        && !entry.getName().toLowerCase(Locale.ROOT).contains("__macosx/")) {
                    add(entry.getName(), file, depth);
                }
            }
        }
    }

    private void add(String name, byte[] content, int depth) throws IOException {
        if (isZip(content)) {
            unzip(content, depth + 1);
            return;
        }
        ArchiveFile file = isGzip(content) ? unpacked(name, content) : new ArchiveFile(name, content);
        if (isModel(file)) {
            if (files.size() >= MOST_FILES) {
                throw Rejection.invalidField("file", "archive-too-large", MOST_FILES);
            }
            files.add(new ArchiveFile(stable(file.name()), file.content()));
        }
    }

    private ArchiveFile unpacked(String name, byte[] content) throws IOException {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return new ArchiveFile(name == null ? null : name.replaceFirst("(?i)\\.gz$", ""), bounded(packed));
        }
    }

    private byte[] bounded(InputStream packed) throws IOException {
        byte[] file = packed.readNBytes(ModelLibrary.MAX_BYTES + 1);
        left -= file.length;
        if (left < 0 || file.length > ModelLibrary.MAX_BYTES) {
            throw Rejection.invalidField("file", "archive-too-large", MOST_FILES);
        }
        return file;
    }

    private static boolean isModel(ArchiveFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return NAMED.matcher(name).matches()
                || PERHAPS.matcher(name).matches()
                        && MODEL.matcher(beginning(file.content())).find();
    }

    /** Characters of two bytes lose the one that says nothing here. */
    private static String beginning(byte[] content) {
        return new String(content, 0, Math.min(BEGINNING, content.length), StandardCharsets.ISO_8859_1)
                .replace("\0", "");
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
    }

    private static boolean isGzip(byte[] content) {
        return content.length > 3 && content[0] == 0x1f && content[1] == (byte) 0x8b;
    }

    /** An archive of a repository has folders above ours. */
    private static String stable(String name) {
        String path = "/" + name.replace('\\', '/');
        int at = Math.max(path.lastIndexOf("/processes/"), path.lastIndexOf("/forms/"));
        return path.substring(Math.max(at, 0) + 1);
    }
}
