package org.throughline.migration.impact;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Looks for an answer among what was typed, by the path of its field. */
final class TypedAnswers {

    private static final String ROWS = "[]";

    private TypedAnswers() {}

    /** @param path {@code list[].field} for a field that is asked in each row of a list */
    static boolean holds(Object typed, String path) {
        if (path.isEmpty()) {
            return isAnswer(typed);
        }
        if (path.startsWith(ROWS)) {
            String rest = withoutDot(path.substring(ROWS.length()));
            return typed instanceof List<?> rows && rows.stream().anyMatch(row -> holds(row, rest));
        }
        int end = end(path);
        return typed instanceof Map<?, ?> values
                && holds(values.get(path.substring(0, end)), withoutDot(path.substring(end)));
    }

    private static int end(String path) {
        int dot = path.indexOf('.');
        int rows = path.indexOf(ROWS);
        int end = dot < 0 ? rows : rows < 0 ? dot : Math.min(dot, rows);
        return end < 0 ? path.length() : end;
    }

    private static String withoutDot(String path) {
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static boolean isAnswer(Object value) {
        boolean nothing = value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> many && many.isEmpty()
                || Boolean.FALSE.equals(value);
        return !nothing;
    }
}
