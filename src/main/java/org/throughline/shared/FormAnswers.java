package org.throughline.shared;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the answers of an accepted form by type; what was left empty is null, false or an empty list. */
public record FormAnswers(Map<String, Object> values) {

    public String text(String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** As {@link #text}, for a required field: never null. */
    public String words(String key) {
        String text = text(key);
        return text == null ? "" : text;
    }

    /**
     * What was decided, where the program only notes it.
     *
     * @throws Rejection at that field, {@code decision-unknown}, where nothing was
     */
    public String openDecision(String key) {
        if (text(key) == null) {
            throw Rejection.invalidField(key, "decision-unknown", "");
        }
        return text(key);
    }

    /**
     * What was decided.
     *
     * @throws Rejection at that field, {@code decision-unknown}, for an answer that the program cannot act upon
     */
    public <D extends Enum<D> & CaseDecision> D decision(String key, Class<D> decisions) {
        String answer = words(key);
        return Arrays.stream(decisions.getEnumConstants())
                .filter(decision -> decision.id().equals(answer))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField(key, "decision-unknown", answer));
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** A whole number, also where a select answered it as text; null where there is none. */
    public Integer number(String key) {
        Object value = values.get(key);
        if (value instanceof Number number) {
            return number.intValue();
        }
        String text = text(key);
        return text == null ? null : Integer.valueOf(text);
    }

    public LocalDate date(String key) {
        String text = text(key);
        return text == null ? null : LocalDate.parse(text);
    }

    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> many
                ? many.stream().filter(Objects::nonNull).map(Object::toString).toList()
                : List.of();
    }

    /** The rows of a dynamic list, in the person's order. */
    @SuppressWarnings("unchecked")
    public List<FormAnswers> rows(String key) {
        return values.get(key) instanceof List<?> many
                ? many.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> new FormAnswers((Map<String, Object>) row))
                        .toList()
                : List.of();
    }
}
