package org.throughline.instruments.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.throughline.shared.Rejection;

/** A pack as it was uploaded: the definition of an instrument, its licence, its notice, and nothing else. */
public record PackFile(InstrumentDefinition definition, String licence, String notice) {

    /** Of the zip, and of each file in it, whatever its header says. */
    public static final int MOST_BYTES = 1_000_000;

    private static final String DEFINITION = "definition.json";
    private static final String LICENCE = "LICENCE.txt";
    private static final String NOTICE = "NOTICE.txt";

    /**
     * @throws Rejection at {@code file}, {@code instrument-pack-unreadable} or {@code instrument-pack-large}; at
     *     {@code definition}, {@code instrument-definition}
     */
    public static PackFile read(byte[] zip) {
        if (zip.length > MOST_BYTES) {
            throw Rejection.invalidField("file", "instrument-pack-large", MOST_BYTES);
        }
        Map<String, byte[]> files = unzipped(zip);
        for (String name : new String[] {DEFINITION, LICENCE, NOTICE}) {
            require(files.containsKey(name), name);
        }
        text(DEFINITION, files.get(DEFINITION));
        return new PackFile(
                DefinitionReader.read(files.get(DEFINITION)),
                text(LICENCE, files.get(LICENCE)),
                text(NOTICE, files.get(NOTICE)));
    }

    /** No entry is read beyond its bound. Only the three names are taken, so that no path leads anywhere. */
    private static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName();
                require(name.equals(DEFINITION) || name.equals(LICENCE) || name.equals(NOTICE), name);
                byte[] content = entries.readNBytes(MOST_BYTES + 1);
                if (content.length > MOST_BYTES) {
                    throw Rejection.invalidField("file", "instrument-pack-large", MOST_BYTES);
                }
                require(files.put(name, content) == null, name);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Rejection.invalidField("file", "instrument-pack-unreadable", "zip");
        }
        return files;
    }

    private static String text(String name, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            require(!text.isBlank() && text.indexOf('\0') < 0, name);
            return text;
        } catch (CharacterCodingException notText) {
            throw Rejection.invalidField("file", "instrument-pack-unreadable", name);
        }
    }

    private static void require(boolean right, String name) {
        if (!right) {
            throw Rejection.invalidField("file", "instrument-pack-unreadable", name);
        }
    }
}
