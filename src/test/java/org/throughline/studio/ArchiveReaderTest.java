package org.throughline.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.throughline.studio.ModelArchive.ArchiveFile;

class ArchiveReaderTest {

    private static final byte[] BPMN =
            "<d xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>".getBytes(StandardCharsets.UTF_8);

    @Test
    void modelsAreFoundInArchivesWithinArchivesAndPackedFiles() throws IOException {
        byte[] inner = zip("deep/visit.bpmn20.xml", BPMN);
        byte[] form = "{\"components\": []}".getBytes(StandardCharsets.UTF_8);
        byte[] wide = new String(BPMN, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        byte[] outer = zip(
                "a.zip",
                inner,
                "pom.xml",
                "<project/>".getBytes(StandardCharsets.UTF_8),
                "b.json",
                form,
                "package.json",
                "{}".getBytes(StandardCharsets.UTF_8),
                "c.bpmn.gz",
                gzip(BPMN),
                "wide.xml",
                wide);
        assertThat(new ArchiveReader().read("all.zip", outer))
                .extracting(ArchiveFile::name)
                .containsExactly("deep/visit.bpmn20.xml", "b.json", "c.bpmn", "wide.xml");
        assertThat(new ArchiveReader().read("c.bpmn.gz", gzip(BPMN)))
                .singleElement()
                .satisfies(file -> assertThat(file.content()).isEqualTo(BPMN));
    }

    @Test
    void whatGrowsWhileItIsUnpackedIsTooLargeHoweverItIsPacked() throws IOException {
        byte[] grown = gzip(new byte[3 * 1024 * 1024]);
        assertThatThrownBy(() -> new ArchiveReader().read("a.gz", grown)).hasMessageContaining("archive-too-large");
        byte[] deep = zip("a.bpmn", BPMN);
        for (int i = 0; i < 4; i++) {
            deep = zip("a.zip", deep);
        }
        byte[] deepest = deep;
        assertThatThrownBy(() -> new ArchiveReader().read("a.zip", deepest)).hasMessageContaining("archive-too-large");
        byte[] cut = java.util.Arrays.copyOf(gzip(BPMN), 20);
        assertThatThrownBy(() -> new ArchiveReader().read("a.gz", cut)).hasMessageContaining("archive-broken");
    }

    private static byte[] zip(Object... files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) files[i]));
                zip.write((byte[]) files[i + 1]);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
