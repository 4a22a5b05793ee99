package org.throughline.instruments.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs, made of the published facts. */
public final class PackZip {

    private PackZip() {}

    public static Map<String, byte[]> files(String id) {
        JsonNode licence = InstrumentFacts.of(id).path("licence");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("definition.json", InstrumentFacts.file(id));
        files.put("LICENCE.txt", (licence.path("terms").asText() + "\n").getBytes(StandardCharsets.UTF_8));
        files.put("NOTICE.txt", (licence.path("notice").asText() + "\n").getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The pack of that instrument under another id, as an agency's own. */
    public static byte[] named(String id, String name) {
        Map<String, byte[]> files = files(id);
        String definition = new String(files.get("definition.json"), StandardCharsets.UTF_8)
                .replaceFirst("\"id\" : \"" + id + "\"", "\"id\" : \"" + name + "\"");
        files.put("definition.json", definition.getBytes(StandardCharsets.UTF_8));
        return of(files);
    }

    /** As {@link #named}, of which asking it is that activity. */
    public static byte[] licensed(String id, String name, String activity) {
        Map<String, byte[]> files = files(id);
        String definition = new String(files.get("definition.json"), StandardCharsets.UTF_8)
                .replaceFirst("\"id\" : \"" + id + "\"", "\"id\" : \"" + name + "\"")
                .replaceFirst("\"about\" : \\{", "\"about\" : { \"activity\" : \"" + activity + "\",");
        files.put("definition.json", definition.getBytes(StandardCharsets.UTF_8));
        return of(files);
    }

    public static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zip.toByteArray();
    }
}
