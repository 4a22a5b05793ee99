package org.throughline.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON that is stored and read again: keys sorted, no properties without a value, dates and ids as text, numbers as they
 * are. The order of a list is content and stays, with its empty places. The NUL character is left out: PostgreSQL holds
 * none, and typed text has none.
 */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** For all that Spring does not write: files, models, forms. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Reads numbers with all their digits. */
    public static ObjectMapper exact() {
        return EXACT;
    }

    /** For what comes from outside: no key twice, nothing behind the end, nothing nested deeper than that. */
    public static ObjectMapper strict(int deepest) {
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxNestingDepth(deepest).build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** For large files from outside, read piece by piece: numbers as they are written, nothing nested deeper than that. */
    public static ObjectMapper asWritten(int deepest) {
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxNestingDepth(deepest).build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                .build();
    }

    public static String of(Map<String, ?> content) {
        return text(plain(content));
    }

    public static Map<String, Object> read(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Not JSON text", notJson);
        }
    }

    static String text(Object plain) {
        try {
            return MAPPER.writeValueAsString(plain);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Not JSON content", impossible);
        }
    }

    static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> {
                if (item != null) {
                    sorted.put(typed(key), plain(item));
                }
            });
            return sorted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::plain).toList();
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : typed(value);
    }

    private static String typed(Object value) {
        return value.toString().replace("\0", "");
    }
}
