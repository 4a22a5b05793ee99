package org.throughline.directory.hsds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.throughline.shared.Json;

/**
 * Reads HSDS as JSON, one object at a time: an object as the API of HSDS gives it ({@code service_full} and the like), an array
 * of them, a page with {@code contents}, one object a line (ndjson), or tables by the names of their files ({@code
 * "phones.csv": [...]}).
 */
public final class JsonReader {

    /** Told what is read. */
    public interface Listener {

        void row(HsdsTable table, long line, Map<String, String> values);

        /** @param detail what stood there, or null */
        void unusable(long line, String reason, String detail);
    }

    /** No object of a directory is longer. */
    private static final int LONGEST_LINE = 8_000_000;

    private static final ObjectReader OBJECTS = Json.asWritten(30).readerFor(JsonNode.class);

    private final HsdsTable named;
    private final Listener listener;

    /** @param fileName a table's own name says what its objects are, e.g. {@code phones.json} */
    public JsonReader(String fileName, Listener listener) {
        this.named = HsdsTable.of(fileName.replaceFirst("(?i)(_full|_list)?\\.(json|ndjson|jsonl)$", ""))
                .orElse(null);
        this.listener = listener;
    }

    /** True for the names of files that may hold HSDS as JSON. */
    public static boolean isJson(String fileName) {
        return fileName.matches("(?i).+\\.(json|ndjson|jsonl)") && !fileName.equalsIgnoreCase("datapackage.json");
    }

    public void read(String fileName, InputStream in) throws IOException {
        try (BufferedReader text = new BufferedReader(new LenientReader(in), 1 << 16)) {
            if (fileName.matches("(?i).+\\.(ndjson|jsonl)")) {
                lines(text);
            } else {
                document(text);
            }
        }
    }

    private void lines(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder();
        long number = 0;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c != '\n') {
                if (line.length() <= LONGEST_LINE) {
                    line.append((char) c);
                }
                continue;
            }
            line(line, ++number);
            line.setLength(0);
        }
        line(line, ++number);
    }

    private void line(StringBuilder line, long number) {
        if (line.toString().isBlank()) {
            return;
        }
        if (line.length() > LONGEST_LINE) {
            listener.unusable(number, "line-too-long", line.substring(0, 200));
            return;
        }
        try {
            entity(OBJECTS.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(line.toString()), number);
        } catch (JsonProcessingException broken) {
            listener.unusable(number, "json-unreadable", line.substring(0, Math.min(200, line.length())));
        }
    }

    private void document(BufferedReader text) throws IOException {
        long line = 1;
        try (JsonParser parser = OBJECTS.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_ARRAY) {
                    array(parser, named);
                } else if (token == JsonToken.START_OBJECT) {
                    whole(parser, line);
                } else {
                    listener.unusable(line, "json-not-hsds", parser.getText());
                }
            }
        } catch (JsonProcessingException broken) {
            long at = broken.getLocation() == null ? line : broken.getLocation().getLineNr();
            listener.unusable(at, "json-unreadable", null);
        }
    }

    private void array(JsonParser parser, HsdsTable table) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = parser.currentTokenLocation().getLineNr();
            entity(OBJECTS.readTree(parser), line, table);
        }
    }

    /** An object at the top: one of HSDS, a page of them, or tables; the lists of the latter two are not held. */
    private void whole(JsonParser parser, long line) throws IOException {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        boolean lists = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            boolean array = parser.nextToken() == JsonToken.START_ARRAY;
            if (array && name.equals("contents")) {
                array(parser, named);
                lists = true;
            } else if (array
                    && name.matches("(?i).+\\.(csv|json)")
                    && HsdsTable.of(name).isPresent()) {
                array(parser, HsdsTable.of(name).get());
                lists = true;
            } else {
                own.set(name, OBJECTS.readTree(parser));
            }
        }
        if (!lists) {
            entity(own, line, named);
        }
    }

    private void entity(JsonNode entity, long line) {
        entity(entity, line, named);
    }

    private void entity(JsonNode entity, long line, HsdsTable table) {
        HsdsTable kind = !entity.isObject() || table != null ? table : JsonEntity.kind(entity);
        if (!entity.isObject() || kind == null) {
            String text = entity.toString();
            listener.unusable(line, "json-not-hsds", text.substring(0, Math.min(200, text.length())));
            return;
        }
        new JsonEntity((of, row) -> listener.row(of, line, row)).flatten(kind, entity, Map.of());
    }
}
