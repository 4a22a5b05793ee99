package org.throughline.fuzz;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** JSON that does not fit: no object, nothing in it, each part missing, null, of another type, or odd within. */
final class OddBody {

    private static final List<String> SHAPES = List.of(
            "", "null", "[]", "\"text\"", "1", "{", "{}", "{\"unknown\":1}", "[{}]", "{\"a\":[null]}", "{\"\":null}");
    private static final List<String> VALUES = List.of(
            "null",
            "[]",
            "[null]",
            "{}",
            "{\"a\":null}",
            "{\"a\":[null,{\"b\":[null]}]}",
            "{\"a\\u0000b\":\"\\u0000\"}",
            "{\"a\":\"\\\\u0000\"}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\\\u0000\"",
            "\"\\ud800\"",
            "\"${7*7}\"",
            "-1",
            "1e999",
            "99999999999999999999999",
            "true",
            "\"" + "x".repeat(30_000) + "\"");

    private OddBody() {}

    static List<String> of(Class<?> type) {
        List<String> bodies = new ArrayList<>(SHAPES);
        List<String> names = type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of("a");
        for (String name : names) {
            for (String value : VALUES) {
                bodies.add("{\"" + name + "\":" + value + "}");
            }
        }
        VALUES.forEach(value -> bodies.add(whole(names, value)));
        return bodies;
    }

    private static String whole(List<String> names, String value) {
        return names.stream()
                .map(name -> "\"" + name + "\":" + value)
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
