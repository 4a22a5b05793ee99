package org.throughline.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.throughline.engine.CaseVariables;

/** Answers that a form permits, spoilt in one or two places: what a broken or hostile client would send. */
final class MutatedAnswers {

    private static final List<String> STRANGE_KEYS = List.of(
            CaseVariables.SUBMISSION_ID,
            CaseVariables.CASE_ID,
            "decision",
            "__proto__",
            "",
            "a.b",
            "a\0b",
            "x".repeat(3_000),
            "${x}",
            "route");

    private final Random random;
    private final List<Supplier<Object>> values;

    MutatedAnswers(Random random) {
        this.random = random;
        this.values = List.of(
                () -> null,
                () -> "",
                () -> " ",
                () -> "\0",
                () -> "\\u0000",
                () -> "\ud800",
                () -> "\u202e\u200b",
                () -> "no-such-option",
                () -> "2026-02-30",
                () -> "9999-12-31",
                () -> "0001-01-01",
                () -> "${T(java.lang.Runtime)}",
                () -> "x".repeat(50_000),
                () -> -1,
                () -> 0,
                () -> Long.MAX_VALUE,
                () -> 1e308,
                () -> 0.1,
                () -> true,
                () -> List.of(),
                () -> nulls(),
                () -> List.of("a", "a"),
                () -> List.of(Map.of()),
                () -> Map.of(),
                () -> Map.of("value", "a"),
                () -> nested(60));
    }

    Map<String, Object> of(Map<String, Object> permitted) {
        Map<String, Object> mutated = new LinkedHashMap<>(permitted);
        int places = 1 + random.nextInt(2);
        for (int i = 0; i < places; i++) {
            mutate(mutated);
        }
        return mutated;
    }

    private void mutate(Map<String, Object> answers) {
        List<String> keys = new ArrayList<>(answers.keySet());
        if (keys.isEmpty() || random.nextInt(6) == 0) {
            answers.put(STRANGE_KEYS.get(random.nextInt(STRANGE_KEYS.size())), value());
            return;
        }
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(4)) {
            case 0 -> answers.remove(key);
            case 1 -> answers.put(key, doubled(answers.get(key)));
            default -> answers.put(key, value());
        }
    }

    /** The same once more: a row twice, a text twice, a number as text. */
    private Object doubled(Object value) {
        if (value instanceof List<?> rows) {
            List<Object> twice = new ArrayList<>(rows);
            rows.forEach(row -> twice.add(row instanceof Map<?, ?> ? spoilt(row) : row));
            return twice;
        }
        return value instanceof String text ? text + text : List.of(String.valueOf(value));
    }

    private Object spoilt(Object row) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) row).forEach((key, value) -> copy.put(String.valueOf(key), value));
        mutate(copy);
        return copy;
    }

    private Object value() {
        return values.get(random.nextInt(values.size())).get();
    }

    private static List<Object> nulls() {
        List<Object> nulls = new ArrayList<>();
        nulls.add(null);
        return nulls;
    }

    private static Object nested(int depth) {
        return depth == 0 ? "deep" : List.of(nested(depth - 1));
    }
}
