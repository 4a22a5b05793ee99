package org.throughline.apiwalk;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers by dotted path, as form-js binds them. */
final class AnswerPaths {

    private AnswerPaths() {}

    static String join(String prefix, String name) {
        return prefix.isEmpty() ? name : name.isEmpty() ? prefix : prefix + "." + name;
    }

    static Object at(Map<String, Object> values, String path) {
        Object current = values;
        for (String step : path.split("\\.")) {
            current = current instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return current;
    }

    static void put(Map<String, Object> values, String path, Object value) {
        int dot = path.lastIndexOf('.');
        Map<String, Object> holder = values;
        if (dot > 0) {
            for (String step : path.substring(0, dot).split("\\.")) {
                holder = asMap(holder.computeIfAbsent(step, key -> new LinkedHashMap<>()));
            }
        }
        holder.put(path.substring(dot + 1), value);
    }

    static boolean remove(Map<String, Object> values, String path) {
        int dot = path.lastIndexOf('.');
        Object holder = dot > 0 ? at(values, path.substring(0, dot)) : values;
        return holder instanceof Map<?, ?> map && map.remove(path.substring(dot + 1)) != null;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
