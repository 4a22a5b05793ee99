package org.throughline.engine.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reading and writing of answers by dotted path, and the plain forms that answers are kept in. */
final class AnswerValues {

    private AnswerValues() {}

    /** Empty answers: nothing sent, blank text, no choice of many. */
    static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> many && many.isEmpty();
    }

    static Object at(Map<?, ?> values, String path) {
        Object current = values;
        for (String step : path.split("\\.")) {
            if (!(current instanceof Map<?, ?> map)) {
                return null;
            }
            current = map.get(step);
        }
        return current;
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> values, String path, Object value) {
        String[] steps = path.split("\\.");
        Map<String, Object> current = values;
        for (int i = 0; i < steps.length - 1; i++) {
            current = (Map<String, Object>) current.computeIfAbsent(steps[i], key -> new LinkedHashMap<>());
        }
        current.put(steps[steps.length - 1], value);
    }

    static String asText(Object value) {
        return value instanceof Number number ? plain(number).toPlainString() : String.valueOf(value);
    }

    static BigDecimal plain(Number number) {
        BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** A whole number becomes Long, any other Double: the only two number types that answers hold. */
    static Number asAnswer(BigDecimal number) {
        BigDecimal exact = number.stripTrailingZeros();
        return exact.scale() <= 0 && exact.precision() - exact.scale() <= 18
                ? (Number) exact.longValue()
                : exact.doubleValue();
    }

    static String join(String prefix, String name) {
        return prefix.isEmpty() ? name : name.isEmpty() ? prefix : prefix + "." + name;
    }
}
