package org.throughline.instruments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.shared.Rejection;

/** What a pack must hold, and what no pack gets past. {@code -Dinstruments.renew=true} writes those in docs/packs/. */
class PackFileTest {

    private static final Path PACKS = Path.of("docs/packs");

    @BeforeAll
    static void writeWhenAsked() throws IOException {
        if (Boolean.getBoolean("instruments.renew")) {
            for (String id : InstrumentFacts.PACKS) {
                Files.createDirectories(PACKS.resolve(id));
                for (Map.Entry<String, byte[]> file : PackZip.files(id).entrySet()) {
                    Files.write(PACKS.resolve(id).resolve(file.getKey()), file.getValue());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void eachPackHasThePublishedWordsItsLicenceAndItsNotice(String id) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : PackZip.files(id).keySet()) {
            files.put(name, Files.readAllBytes(PACKS.resolve(id).resolve(name)));
        }
        PackFile pack = PackFile.read(PackZip.of(files));
        assertThat(pack.definition()).isEqualTo(InstrumentFacts.definition(id));
        assertThat(pack.licence())
                .contains(InstrumentFacts.of(id).path("licence").path("terms").asText());
        assertThat(pack.notice())
                .contains(InstrumentFacts.of(id).path("licence").path("notice").asText());
    }

    @Test
    void whatIsMissingUnwantedOrNoTextIsRefusedByItsName() {
        assertRefused(without("LICENCE.txt"), "LICENCE.txt");
        assertRefused(without("NOTICE.txt"), "NOTICE.txt");
        assertRefused(without("definition.json"), "definition.json");
        assertRefused(with("../LICENCE.txt", bytes("out")), "../LICENCE.txt");
        assertRefused(with("/etc/passwd", bytes("out")), "/etc/passwd");
        assertRefused(with("more/", new byte[0]), "more/");
        assertRefused(with("LICENCE.txt", bytes(" ")), "LICENCE.txt");
        assertRefused(with("NOTICE.txt", new byte[] {(byte) 0xff, (byte) 0xfe}), "NOTICE.txt");
        assertRefused(with("NOTICE.txt", bytes("a\0b")), "NOTICE.txt");
        assertThatThrownBy(() -> PackFile.read(bytes("no zip"))).hasMessageContaining("instrument-pack-unreadable");
    }

    @Test
    void aFileThatGrowsBeyondItsBoundIsNotReadToItsEnd() {
        assertThatThrownBy(() -> PackFile.read(with("NOTICE.txt", new byte[40_000_000])))
                .hasMessageContaining("instrument-pack-large");
        assertThatThrownBy(() -> PackFile.read(new byte[PackFile.MOST_BYTES + 1]))
                .hasMessageContaining("instrument-pack-large");
    }

    @Test
    void aDefinitionThatDoesNotFitTheFormatIsRefused() {
        assertThatThrownBy(() -> PackFile.read(with("definition.json", bytes("{\"format\": \"other\"}"))))
                .hasMessageContaining("instrument-definition");
        assertThatThrownBy(() -> PackFile.read(with("definition.json", bytes("["))))
                .hasMessageContaining("instrument-definition");
    }

    private static void assertRefused(byte[] zip, String name) {
        assertThatThrownBy(() -> PackFile.read(zip))
                .hasMessageContaining("instrument-pack-unreadable")
                .extracting(refused -> ((Rejection) refused).args()[0])
                .isEqualTo(name);
    }

    private static byte[] with(String name, byte[] content) {
        Map<String, byte[]> files = PackZip.files("audit");
        files.put(name, content);
        return PackZip.of(files);
    }

    private static byte[] without(String name) {
        Map<String, byte[]> files = PackZip.files("audit");
        files.remove(name);
        return PackZip.of(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<String> packs() {
        return InstrumentFacts.PACKS.stream();
    }
}
