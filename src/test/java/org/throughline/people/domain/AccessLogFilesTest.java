package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.people.domain.AccessLogFiles.AccessLogLine;

class AccessLogFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @TempDir
    private Path folder;

    private Path directory;
    private AccessLogFiles files;

    @BeforeEach
    void nothingIsWrittenYet() {
        directory = folder.resolve("log");
        files = new AccessLogFiles(directory, 100);
    }

    @Test
    void withoutAFolderOrAnyFileThereIsNoLastLine() throws IOException {
        assertThat(files.last()).isEmpty();
        Files.createDirectories(directory);
        assertThat(files.last()).isEmpty();
    }

    @Test
    void theLastLineIsTheOneThatWasWrittenLast() throws IOException {
        files.append(List.of(line(1), line(2)), 1, DAY);

        assertThat(files.last()).contains(new AccessLogLine(2, "h2"));
    }

    @Test
    void linesOfOneDayGoOnInOneFileUntilItIsFull() throws IOException {
        files.append(List.of(line(1)), 1, DAY);
        files.append(List.of(line(2)), 2, DAY);
        assertThat(names()).containsExactly("access-000000000000001-2026-03-12.jsonl");
        assertThat(Files.readAllLines(directory.resolve(names().get(0)))).containsExactly(line(1), line(2));

        files.append(List.of("x".repeat(100)), 3, DAY);
        files.append(List.of(line(4)), 4, DAY);
        assertThat(names())
                .containsExactly("access-000000000000001-2026-03-12.jsonl", "access-000000000000004-2026-03-12.jsonl");
    }

    @Test
    void aFileThatHasReachedItsSizeIsFollowedByAnother() throws IOException {
        files.append(List.of("x".repeat(99)), 1, DAY);
        files.append(List.of(line(2)), 2, DAY);

        assertThat(names()).hasSize(2);
    }

    @Test
    void anotherDayBeginsAnotherFile() throws IOException {
        files.append(List.of(line(1)), 1, DAY);
        files.append(List.of(line(2)), 2, DAY.plusDays(1));

        assertThat(names())
                .containsExactly("access-000000000000001-2026-03-12.jsonl", "access-000000000000002-2026-03-13.jsonl");
        assertThat(files.last()).contains(new AccessLogLine(2, "h2"));
    }

    @Test
    void onlyTheOwnerReadsAFile() throws IOException {
        files.append(List.of(line(1)), 1, DAY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(names().get(0)))))
                .isEqualTo("rw-------");
    }

    @Test
    void anUnfinishedLineIsPassedOverAndCut() throws IOException {
        files.append(List.of(line(1)), 1, DAY);
        Path file = directory.resolve(names().get(0));
        Files.writeString(file, line(1) + "\n{\"position\":2,\"ha");
        assertThat(files.last()).contains(new AccessLogLine(1, "h1"));

        files.cutUnfinishedLine();

        assertThat(file).hasContent(line(1) + "\n");
    }

    @Test
    void whatHoldsNoWholeLineIsEmptied() throws IOException {
        files.append(List.of(line(1)), 1, DAY);
        Path file = directory.resolve(names().get(0));
        Files.writeString(file, "{\"posi");
        assertThat(files.last()).isEmpty();

        files.cutUnfinishedLine();

        assertThat(file).isEmptyFile();
    }

    @Test
    void otherAndEmptyFilesOfTheFolderAreNotRead() throws IOException {
        files.append(List.of(line(1)), 1, DAY);
        Files.writeString(directory.resolve("zebra.jsonl"), line(8) + "\n");
        Files.writeString(directory.resolve("access-000000000000009-2026-03-12.jsonl"), "");

        assertThat(files.last()).contains(new AccessLogLine(1, "h1"));
    }

    @Test
    void theLastLineIsFoundBehindMoreThanIsReadAtOnce() throws IOException {
        AccessLogFiles large = new AccessLogFiles(directory, 1 << 20);
        large.append(List.of("x".repeat(1 << 16), line(2)), 1, DAY);

        assertThat(large.last()).contains(new AccessLogLine(2, "h2"));
    }

    @Test
    void withoutAnyFileNothingIsCut() throws IOException {
        files.cutUnfinishedLine();

        assertThat(directory).doesNotExist();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String line(int position) {
        return "{\"position\":" + position + ",\"hash\":\"h" + position + "\"}";
    }
}
