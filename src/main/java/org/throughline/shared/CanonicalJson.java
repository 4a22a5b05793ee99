package org.throughline.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON text that is the same for the same content, so that it can be hashed and sealed: keys sorted, no white space, no
 * properties without a value, dates and ids as text. The order of a list is content and stays, with its empty places.
 * The NUL character is left out: PostgreSQL holds none, and typed text has none.
 */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();

    private CanonicalJson() {}

    public static String of(Map<String, ?> content) {
        try {
            return MAPPER.writeValueAsString(canonical(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Not JSON content", impossible);
        }
    }

    public static Map<String, Object> read(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Not JSON text", notJson);
        }
    }

    private static Object canonical(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> {
                if (item != null) {
                    sorted.put(text(key), canonical(item));
                }
            });
            return sorted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalJson::canonical).toList();
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : text(value);
    }

    private static String text(Object value) {
        return value.toString().replace("\0", "");
    }
}
