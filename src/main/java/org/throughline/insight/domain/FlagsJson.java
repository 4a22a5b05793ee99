package org.throughline.insight.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.shared.Json;

/** Routing flags as JSON. What is null stays: a table may ask for that too. */
final class FlagsJson {

    private static final ObjectMapper JSON = Json.exact();
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private FlagsJson() {}

    static String write(Map<String, Object> flags) {
        try {
            return JSON.writeValueAsString(plain(flags));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Not plain values", impossible);
        }
    }

    static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, MAP);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database checks that it is JSON", impossible);
        }
    }

    /** The same value in one form only, whether it was just decided or read from the log. */
    static Object plain(Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
            return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, item) -> plain.put(String.valueOf(name), plain(item)));
            return plain;
        }
        if (value instanceof Iterable<?> items) {
            List<Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return value == null || value instanceof Boolean ? value : value.toString();
    }
}
