package org.throughline.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The one reader of a form's answers, by type; what was left empty is null, false or an empty list. */
public record FormAnswers(Map<String, Object> values) {

    private static final int DAY = "2026-03-12".length();

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
     * @throws Rejection at that field, {@code decision-unknown}, for an answer that the program cannot act on
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

    /** The first of these fields that was answered; null where none was. */
    public String firstText(String... keys) {
        return Stream.of(keys)
                .map(this::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A day, also of a field that asks for the time of day too. */
    public LocalDate date(String key) {
        String text = text(key);
        return text == null ? null : LocalDate.parse(text.length() > DAY ? text.substring(0, DAY) : text);
    }

    /** A date and time, in that zone where the answer names none. */
    public Instant moment(String key, ZoneId zone) {
        String text = text(key);
        return text == null ? null : instant(text, zone);
    }

    private static Instant instant(String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        }
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
