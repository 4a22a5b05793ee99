package org.throughline.directory.hsds;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.throughline.shared.ByteAllowance;
import org.throughline.shared.Rejection;

/**
 * The files of a folder or a zip, or a single one of JSON. Nothing is unpacked to disk, so that no entry can write outside; every stream counts
 * what it really delivers, so that no bomb goes off whatever sizes the zip declares.
 */
public final class SourceFiles implements AutoCloseable {

    private static final int MOST_FILES = 500;
    private static final int LONGEST_TEXT = 1_000_000;

    /** @param path as the source names it */
    public record SourceFile(String path, String name, Opener opener) {
        public int depth() {
            return (int) path.chars().filter(c -> c == '/').count();
        }
    }

    /** Opens a file from its beginning; each time counts. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** Thrown while reading, past the allowance of bytes or of time. */
    public static final class FileTooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final List<SourceFile> files = new ArrayList<>();
    private final ZipFile zip;
    private final ByteAllowance allowance;
    private int listed;

    private SourceFiles(ZipFile zip, long mostBytes, Duration longest) {
        this.zip = zip;
        this.allowance = new ByteAllowance(mostBytes, longest, FileTooLarge::new);
    }

    /** @param longest from now until the last byte was read */
    public static SourceFiles open(Path folderOrZip, long mostBytes, Duration longest) throws IOException {
        if (Files.isDirectory(folderOrZip)) {
            return folder(folderOrZip, mostBytes, longest);
        }
        if (!Files.isRegularFile(folderOrZip)) {
            throw Rejection.invalid("import-not-zip");
        }
        return zip(folderOrZip, mostBytes, longest);
    }

    private static SourceFiles folder(Path folder, long mostBytes, Duration longest) throws IOException {
        SourceFiles found = new SourceFiles(null, mostBytes, longest);
        try (Stream<Path> paths = Files.walk(folder, 4)) {
            paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .forEach(path -> found.add(
                            folder.relativize(path).toString().replace('\\', '/'), () -> Files.newInputStream(path)));
        }
        return found;
    }

    private static SourceFiles zip(Path file, long mostBytes, Duration longest) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException noZip) {
            if (JsonReader.isJson(file.getFileName().toString())) {
                return single(file, mostBytes, longest);
            }
            throw Rejection.invalid("import-not-zip");
        }
        SourceFiles found = new SourceFiles(zip, mostBytes, longest);
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .limit(MOST_FILES + 1L)
                .forEach(entry -> found.add(entry.getName().replace('\\', '/'), () -> stream(zip, entry)));
        return found;
    }

    private static SourceFiles single(Path file, long mostBytes, Duration longest) {
        SourceFiles found = new SourceFiles(null, mostBytes, longest);
        String name = file.getFileName().toString();
        found.add("upload" + name.substring(name.lastIndexOf('.')), () -> Files.newInputStream(file));
        return found;
    }

    private static InputStream stream(ZipFile zip, ZipEntry entry) throws IOException {
        InputStream stream = zip.getInputStream(entry);
        if (stream == null) {
            throw new IOException("no data");
        }
        return stream;
    }

    private void add(String path, Opener opener) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (++listed > MOST_FILES) {
            throw Rejection.invalid("import-too-many-files", MOST_FILES);
        }
        if (!name.startsWith(".") && !path.startsWith("__MACOSX/")) {
            files.add(new SourceFile(path, name, () -> allowance.over(opener.open())));
        }
    }

    /** The outermost first, so that a folder's own table wins over one of an inner folder. */
    public List<SourceFile> files() {
        return files.stream()
                .sorted(Comparator.comparingInt(SourceFile::depth).thenComparing(SourceFile::path))
                .toList();
    }

    /** The text of a small file of that name, the outermost; null where there is none. */
    public String text(String name) throws IOException {
        for (SourceFile file : files()) {
            if (file.name().equalsIgnoreCase(name)) {
                try (Reader reader = new LenientReader(file.opener().open())) {
                    StringWriter text = new StringWriter();
                    char[] buffer = new char[8_192];
                    for (int count = reader.read(buffer);
                            count >= 0 && text.getBuffer().length() <= LONGEST_TEXT;
                            count = reader.read(buffer)) {
                        text.write(buffer, 0, count);
                    }
                    return text.toString();
                }
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
