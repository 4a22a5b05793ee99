package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.people.domain.AccessLogFiles;
import org.throughline.people.domain.AccessSealRepository;
import org.throughline.people.domain.AccessStreamPolicy;
import org.throughline.people.domain.AccessStreamPolicy.WhenUnwritable;
import org.throughline.shared.Actor;
import org.throughline.shared.Json;

@LifecycleTest
class AccessLogStreamTest {

    private static final Actor READER = new Actor("intake", "Ines", Set.of("intake"), Set.of());

    @TempDir
    Path folder;

    @Autowired
    AccessLog log;

    @Autowired
    AccessSealRepository chain;

    @Autowired
    Clock clock;

    @BeforeEach
    void somethingIsLogged() {
        more(3);
    }

    @Test
    void everyEntryIsOneLineThatCarriesItsLinkAndARestartGoesOnAfterTheLast() throws IOException {
        stream(1_000_000).write();
        more(2);
        stream(1_000_000).write();
        stream(1_000_000).write();

        assertThat(positions()).isEqualTo(everyLink());
        assertThat(lines().get(lines().size() - 1))
                .contains(chain.head().orElseThrow().hash(), "\"by\":\"intake\"");
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void aLineThatACrashCutShortIsWrittenAgainWhole() throws IOException {
        stream(1_000_000).write();
        Files.writeString(newest(), "{\"action\":\"re", StandardOpenOption.APPEND);
        more(1);
        stream(1_000_000).write();

        assertThat(positions()).isEqualTo(everyLink());
    }

    @Test
    void aFullFileIsFollowedByAnother() throws IOException {
        stream(10).write();
        more(1);
        stream(10).write();

        assertThat(files()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(positions()).isEqualTo(everyLink());
        assertThat(Files.getPosixFilePermissions(newest())).hasSize(2);
    }

    @Test
    void aDiskThatCannotBeWrittenIsCountedAndStopsNobodyUnlessAskedTo() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        AccessLogStream goesOn = stream(taken, WhenUnwritable.CONTINUE, metrics);
        AccessLogStream refuses = stream(taken, WhenUnwritable.REFUSE, new SimpleMeterRegistry());
        goesOn.write();
        refuses.write();

        assertThat(metrics.get("throughline.access.log.stream.failures")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(metrics.get("throughline.access.log.stream.behind").gauge().value())
                .isPositive();
        assertThatCode(goesOn::requireWritable).doesNotThrowAnyException();
        assertThatThrownBy(refuses::requireWritable).isInstanceOf(AccessNotLogged.class);

        Files.delete(taken);
        refuses.write();
        assertThatCode(refuses::requireWritable).doesNotThrowAnyException();
    }

    @Test
    void whoeverRewritesTheWholeChainDoesNotReachTheLines() throws IOException {
        stream(1_000_000).write();
        String last = lines().get(lines().size() - 1);
        Files.writeString(newest(), last.replaceFirst("\"hash\":\"[0-9a-f]{8}", "\"hash\":\"00000000") + "\n");

        assertThat(contradictions()).singleElement().asString().contains("is not the one that was written");
    }

    private void more(int entries) {
        for (int i = 0; i < entries; i++) {
            UUID person = UUID.randomUUID();
            log.read(READER, AccessLog.PERSON, person, "details");
            await().until(() -> {
                chain.seal();
                long id = log.ofSubject(AccessLog.PERSON, person, 1, null)
                        .items()
                        .get(0)
                        .id();
                return chain.head().filter(head -> head.entryId() >= id).isPresent();
            });
        }
    }

    private AccessLogStream stream(long fileSize) {
        AccessStreamPolicy policy = new AccessStreamPolicy(folder, fileSize, WhenUnwritable.CONTINUE);
        return new AccessLogStream(
                policy, new AccessLogFiles(folder, fileSize), chain, clock, new SimpleMeterRegistry());
    }

    private AccessLogStream stream(Path where, WhenUnwritable unwritable, SimpleMeterRegistry metrics) {
        AccessStreamPolicy policy = new AccessStreamPolicy(where, 1_000_000, unwritable);
        return new AccessLogStream(policy, new AccessLogFiles(where, 1_000_000), chain, clock, metrics);
    }

    private List<String> contradictions() {
        AccessStreamPolicy policy = new AccessStreamPolicy(folder, 1_000_000, WhenUnwritable.CONTINUE);
        return new AccessStreamCheck(policy, new AccessLogFiles(folder, 1_000_000), chain).violations();
    }

    /** Up to the last line that was written; others may log meanwhile. */
    private List<Long> everyLink() throws IOException {
        return LongStream.rangeClosed(1, lines().size()).boxed().toList();
    }

    private List<Long> positions() throws IOException {
        return lines().stream()
                .map(line -> ((Number) Json.read(line).get("position")).longValue())
                .toList();
    }

    private List<String> lines() throws IOException {
        return files().stream().flatMap(AccessLogStreamTest::lines).toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Path newest() throws IOException {
        return files().get(files().size() - 1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
