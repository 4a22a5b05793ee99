package org.throughline.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a file after it was written is found, with a passphrase and without. */
class SealedFileTest {

    private static final Optional<Passphrase> SECRET = Optional.of(Passphrase.of("correct horse battery"));
    private static final Optional<Passphrase> OTHER = Optional.of(Passphrase.of("incorrect horse battery"));

    static Stream<Optional<Passphrase>> ways() {
        return Stream.of(Optional.empty(), SECRET);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatWasWrittenIsRead(Optional<Passphrase> way) throws IOException {
        int chunk = SealedOutput.CHUNK;
        for (int size : new int[] {0, chunk, chunk + 1}) {
            byte[] content = random(size);
            assertThat(read(sealed(content, way), way)).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anAlteredByteIsFoundWhereverItIs(Optional<Passphrase> way) throws IOException {
        byte[] file = sealed(random(2 * SealedOutput.CHUNK + 100), way);
        // deriving the key is slow on purpose: less of the file is tried with a passphrase
        int[] places = places(file.length);
        int step = way.isPresent() ? 6 : 1;
        for (int i = 0; i < places.length; i += step) {
            int place = places[i];
            byte[] altered = file.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> read(altered, way)).as("byte %s", place).isInstanceOf(BackupProblem.class);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aFileThatWasCutOffOrGrewIsFound(Optional<Passphrase> way) throws IOException {
        byte[] file = sealed(random(2 * SealedOutput.CHUNK), way);
        for (int length : new int[] {0, 10, 29, file.length - 1}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(file, length), way)).isInstanceOf(BackupProblem.class);
        }
        assertThatThrownBy(() -> read(Arrays.copyOf(file, file.length + 1), way))
                .isInstanceOf(BackupProblem.class);
    }

    @Test
    void onlyItsPassphraseOpensAnEncryptedFile() throws IOException {
        byte[] secret = "nobody may read this".getBytes();
        byte[] file = sealed(secret, SECRET);
        assertThat(new String(file)).doesNotContain("nobody may read this");
        assertThatThrownBy(() -> read(file, OTHER)).hasMessageContaining("passphrase");
        assertThatThrownBy(() -> read(file, Optional.empty())).hasMessageContaining("encrypted");
    }

    @Test
    void passphrasesComeFromTheEnvironmentOrAFileAndAreNotShort(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "correct horse battery\n");
        assertThat(Passphrase.from(Map.of())).isEmpty();
        assertThat(Passphrase.from(Map.of("THROUGHLINE_BACKUP_PASSPHRASE_FILE", file.toString())))
                .hasValueSatisfying(
                        found -> assertThat(found.characters()).isEqualTo("correct horse battery".toCharArray()));
        assertThatThrownBy(() -> Passphrase.from(Map.of("THROUGHLINE_BACKUP_PASSPHRASE", "short")))
                .hasMessageContaining("shorter");
    }

    @Test
    void aBackupNeverTakesTheNameOfAnotherFileAndHasItWhenItIsWhole(@TempDir Path folder) throws Exception {
        Path target = folder.resolve("today.backup");
        assertThatThrownBy(() -> BackupFile.create(
                        target,
                        out -> {
                            out.write(1);
                            throw new IOException("disk full");
                        },
                        written -> {}))
                .hasMessage("disk full");
        assertThat(folder).as("nothing half is left").isEmptyDirectory();
        BackupFile.create(
                target, out -> out.write(7), written -> assertThat(target).doesNotExist());
        assertThat(target).hasBinaryContent(new byte[] {7});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> BackupFile.create(target, out -> out.write(8), written -> {}))
                .isInstanceOf(BackupProblem.class);
        assertThat(target).hasBinaryContent(new byte[] {7});
    }

    /** All of the head and of the first frame, the last bytes, and some between. */
    private static int[] places(int length) {
        Random random = new Random(7);
        return java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.concat(
                                java.util.stream.IntStream.range(0, 9), java.util.stream.IntStream.range(13, 40)),
                        java.util.stream.IntStream.concat(
                                java.util.stream.IntStream.range(length - 20, length),
                                random.ints(20, 40, length - 20)))
                .toArray();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealed(byte[] content, Optional<Passphrase> way) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SealedOutput out = new SealedOutput(file, way);
        out.write(content);
        out.finish();
        return file.toByteArray();
    }

    private static byte[] read(byte[] file, Optional<Passphrase> way) throws IOException {
        return new SealedInput(new ByteArrayInputStream(file), way).readAllBytes();
    }
}
