package org.throughline.engine.process;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.throughline.engine.CaseVariables;

/** The variables that can decide something: short texts, numbers, yes or no, days, and small lists of these. */
final class RoutingFlags {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_ITEMS = 50;
    private static final int DEEPEST = 3;
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private RoutingFlags() {}

    /** By name, in order. What is there and null stays: a table can ask for that too. */
    static Map<String, Object> of(VariableContext variables) {
        Map<String, Object> flags = new LinkedHashMap<>();
        for (String name : new TreeSet<>(variables.keySet())) {
            if (CaseVariables.isIdentity(name)) {
                continue;
            }
            TypedValue typed = variables.resolve(name);
            Object value = typed == null ? null : typed.getValue();
            if (value == null) {
                flags.put(name, null);
            } else {
                flag(value, 0).ifPresent(flag -> flags.put(name, flag));
            }
        }
        return flags;
    }

    private static Optional<Object> flag(Object value, int depth) {
        if (value instanceof Boolean || value instanceof Number) {
            return Optional.of(value);
        }
        if (value instanceof CharSequence text) {
            return isShort(text) ? Optional.of(text.toString()) : Optional.empty();
        }
        if (value instanceof Date date) {
            // as the engine reads a text where a table asks for a day
            return Optional.of(LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault())
                    .withNano(0)
                    .toString());
        }
        if (value instanceof Temporal || value instanceof Enum) {
            return Optional.of(value.toString());
        }
        return depth < DEEPEST ? many(value, depth + 1) : Optional.empty();
    }

    private static Optional<Object> many(Object value, int depth) {
        if (value instanceof Collection<?> items && items.size() <= MOST_ITEMS) {
            var flags = items.stream().map(item -> flag(item, depth)).toList();
            return flags.stream().allMatch(Optional::isPresent)
                    ? Optional.of(flags.stream().map(Optional::get).toList())
                    : Optional.empty();
        }
        if (value instanceof Map<?, ?> entries && entries.size() <= MOST_ITEMS) {
            Map<String, Object> flags = new LinkedHashMap<>();
            entries.forEach((key, item) -> {
                if (item != null) {
                    flag(item, depth).ifPresent(flag -> flags.put(String.valueOf(key), flag));
                }
            });
            return Optional.of(flags);
        }
        return Optional.empty();
    }

    private static boolean isShort(CharSequence text) {
        return text.length() <= LONGEST_TEXT && !ID.matcher(text).matches();
    }
}
