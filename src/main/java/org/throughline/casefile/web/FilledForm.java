package org.throughline.casefile.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.shared.Json;
import org.throughline.shell.DisplayFormat;

/** Puts answers beside the labels of their form. Answers that the form does not know (any more) come last. */
@Component
class FilledForm {

    private static final ObjectMapper JSON = Json.mapper();

    private final DisplayFormat displayFormat;
    private final MessageSource messages;

    FilledForm(DisplayFormat displayFormat, MessageSource messages) {
        this.displayFormat = displayFormat;
        this.messages = messages;
    }

    List<AnswerLine> lines(String schema, Map<String, Object> answers) {
        Map<String, Object> left = new LinkedHashMap<>(answers);
        List<AnswerLine> lines = new ArrayList<>();
        walk(parse(schema).path("components"), left, lines);
        left.forEach((key, value) -> lines.add(line(key, words(key), value, null)));
        return lines;
    }

    private void walk(JsonNode components, Map<String, Object> left, List<AnswerLine> lines) {
        for (JsonNode component : components) {
            String key = component.path("key").asText("");
            String path = component.path("path").asText("");
            if (component.path("type").asText().equals("dynamiclist")) {
                list(component, left.remove(path), lines);
            } else if (component.has("components")) {
                group(component, path, left, lines);
            } else if (!key.isEmpty() && left.containsKey(key)) {
                lines.add(line(key, label(component), left.remove(key), component));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void group(JsonNode component, String path, Map<String, Object> left, List<AnswerLine> lines) {
        boolean nested = !path.isEmpty() && left.get(path) instanceof Map;
        Map<String, Object> inner = nested ? new LinkedHashMap<>((Map<String, Object>) left.remove(path)) : left;
        walk(component.path("components"), inner, lines);
        if (nested) {
            inner.forEach((key, value) -> lines.add(line(key, words(key), value, null)));
        }
    }

    @SuppressWarnings("unchecked")
    private void list(JsonNode component, Object value, List<AnswerLine> lines) {
        if (!(value instanceof List<?> rows) || rows.isEmpty()) {
            return;
        }
        List<List<AnswerLine>> shown = new ArrayList<>();
        for (Object row : rows) {
            List<AnswerLine> cells = new ArrayList<>();
            Map<String, Object> left =
                    row instanceof Map ? new LinkedHashMap<>((Map<String, Object>) row) : new LinkedHashMap<>();
            walk(component.path("components"), left, cells);
            left.entrySet().stream()
                    .filter(entry -> entry.getValue() instanceof String || entry.getValue() instanceof Number)
                    .filter(entry ->
                            !entry.getKey().toLowerCase(java.util.Locale.ROOT).endsWith("id"))
                    .forEach(entry -> cells.add(line(entry.getKey(), words(entry.getKey()), entry.getValue(), null)));
            shown.add(cells);
        }
        lines.add(new AnswerLine(component.path("path").asText(), label(component), null, shown));
    }

    private AnswerLine line(String key, String label, Object value, JsonNode component) {
        return new AnswerLine(key, label, text(value, component), List.of());
    }

    private String text(Object value, JsonNode component) {
        if (value instanceof Boolean yes) {
            return messages.getMessage(yes ? "answers.yes" : "answers.no", null, LocaleContextHolder.getLocale());
        }
        if (value instanceof List<?> many) {
            return many.stream().map(one -> text(one, component)).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> words(entry.getKey().toString()) + ": " + text(entry.getValue(), null))
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return Long.toString(number.longValue());
        }
        return value == null ? "" : option(value.toString(), component);
    }

    private String option(String value, JsonNode component) {
        if (component == null) {
            return value;
        }
        for (JsonNode option : component.path("values")) {
            if (option.path("value").asText().equals(value)) {
                return option.path("label").asText(value);
            }
        }
        return component.path("type").asText().equals("datetime") ? day(value) : value;
    }

    private String day(String value) {
        try {
            return value.length() == 10 ? displayFormat.date(LocalDate.parse(value)) : displayFormat.dateTime(value);
        } catch (DateTimeParseException notADate) {
            return value;
        }
    }

    static String label(JsonNode component) {
        String label = component.path("label").asText("");
        String date = component.path("dateLabel").asText("");
        String first = label.isBlank() ? date : label;
        return first.isBlank()
                ? words(component.path("key").asText(component.path("path").asText()))
                : first;
    }

    /** "Rank needs" for {@code rankNeeds} and {@code rank-needs}. */
    static String words(String key) {
        String spaced = key.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .replace('_', ' ')
                .toLowerCase(java.util.Locale.ROOT);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private static JsonNode parse(String schema) {
        try {
            return JSON.readTree(schema);
        } catch (JsonProcessingException deployedFormsAreJson) {
            throw new IllegalStateException(deployedFormsAreJson);
        }
    }

    /**
     * @param key of the field, or the path of the list
     * @param value null for a list of rows
     * @param rows the rows of a list, each with its own lines
     */
    record AnswerLine(String key, String label, String value, List<List<AnswerLine>> rows) {}
}
