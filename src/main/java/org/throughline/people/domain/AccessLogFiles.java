package org.throughline.people.domain;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.shared.Json;

/**
 * A folder of files of JSON lines. What was written last stands in the newest file itself, so a start goes on where the
 * last one ended; a line that a crash cut short is taken away and written again.
 */
public class AccessLogFiles {

    private static final int LONGEST_LINE = 1 << 16;

    private final Path directory;
    private final long fileSize;

    public AccessLogFiles(Path directory, long fileSize) {
        this.directory = directory;
        this.fileSize = fileSize;
    }

    /** The last whole line, or empty where there is none yet. */
    public Optional<AccessLogLine> last() throws IOException {
        Optional<Path> newest = newest();
        return newest.isEmpty() ? Optional.empty() : last(newest.get());
    }

    /** Adds the lines, the first of which has that position, and waits until they are on the disk. */
    public void append(List<String> lines, long position, LocalDate day) throws IOException {
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Path file = file(position, day);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(text);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    /** Takes away what a crash or a full disk left of a line. */
    public void cutUnfinishedLine() throws IOException {
        Optional<Path> newest = newest();
        if (newest.isPresent()) {
            try (RandomAccessFile file = new RandomAccessFile(newest.get().toFile(), "rw")) {
                file.setLength(wholeLines(file));
            }
        }
    }

    /** The line of one entry. */
    public record AccessLogLine(long position, String hash) {}

    private Path file(long position, LocalDate day) throws IOException {
        Files.createDirectories(directory);
        Optional<Path> newest = newest();
        boolean goesOn = newest.isPresent()
                && newest.get().getFileName().toString().endsWith("-" + day + ".jsonl")
                && Files.size(newest.get()) < fileSize;
        return goesOn ? newest.get() : begin(String.format(Locale.ROOT, "access-%015d-%s.jsonl", position, day));
    }

    private Path begin(String name) throws IOException {
        Path file = directory.resolve(name);
        if (Files.notExists(file) && Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return file;
    }

    private Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("access-\\d{15}-.*\\.jsonl"))
                    .filter(file -> file.toFile().length() > 0)
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        }
    }

    private static Optional<AccessLogLine> last(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long end = wholeLines(file);
            long begin = Math.max(0, end - LONGEST_LINE);
            byte[] bytes = new byte[(int) (end - begin)];
            file.seek(begin);
            file.readFully(bytes);
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
            String line = lines[lines.length - 1];
            return line.isEmpty() ? Optional.empty() : Optional.of(line(line));
        }
    }

    private static AccessLogLine line(String text) {
        var content = Json.read(text);
        return new AccessLogLine(
                ((Number) content.get("position")).longValue(),
                content.get("hash").toString());
    }

    private static long wholeLines(RandomAccessFile file) throws IOException {
        for (long end = file.length(); end > 0; end--) {
            file.seek(end - 1);
            if (file.read() == '\n') {
                return end;
            }
        }
        return 0;
    }
}
