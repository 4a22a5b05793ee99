package org.throughline.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in answers for what differs each time a play is replayed. An id is named by its place among those that the form
 * opens with ({@code ref-1}), so that the same answer means the same goal again; a day by its distance from today
 * ({@code today+30}).
 */
final class AnswerReferences {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern REFERENCE = Pattern.compile("ref-(\\d{1,5})");
    private static final Pattern DAY = Pattern.compile("today([+-]\\d{1,5})?(T.+)?");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.+)?");

    private final LocalDate today;
    private final List<String> ids = new ArrayList<>();

    /** @param opened what the form opens with */
    AnswerReferences(Map<String, Object> opened, LocalDate today) {
        this.today = today;
        note(opened);
    }

    private void note(Object value) {
        if (value instanceof Map<?, ?> map) {
            new TreeMap<Object, Object>(map).values().forEach(this::note);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(this::note);
        } else if (value != null && ID.matcher(value.toString()).matches() && !ids.contains(value.toString())) {
            ids.add(value.toString());
        }
    }

    /** The same with references for ids: what a page is given. */
    Map<String, Object> named(Map<String, Object> values) {
        return mapped(values, this::name);
    }

    private Object name(Object value) {
        int at = value == null ? -1 : ids.indexOf(value.toString());
        return at < 0 ? value : "ref-" + (at + 1);
    }

    /** The same with the ids and days that are meant now. */
    Map<String, Object> meant(Map<String, Object> answers) {
        return mapped(answers, this::meaning);
    }

    private Object meaning(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        Matcher reference = REFERENCE.matcher(text);
        if (reference.matches()) {
            int at = Integer.parseInt(reference.group(1)) - 1;
            return at >= 0 && at < ids.size() ? ids.get(at) : text;
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            long days = day.group(1) == null ? 0 : Long.parseLong(day.group(1));
            return today.plusDays(days) + (day.group(2) == null ? "" : day.group(2));
        }
        return text;
    }

    /** The same with days named by their distance from that day. */
    static Map<String, Object> undated(Map<String, Object> answers, LocalDate from) {
        return mapped(answers, value -> undated(value, from));
    }

    private static Object undated(Object value, LocalDate from) {
        Matcher date = DATE.matcher(value == null ? "" : value.toString());
        if (!date.matches()) {
            return value;
        }
        long days = LocalDate.parse(date.group(1)).toEpochDay() - from.toEpochDay();
        String distance = days == 0 ? "" : days > 0 ? "+" + days : String.valueOf(days);
        return "today" + distance + (date.group(2) == null ? "" : date.group(2));
    }

    static Map<String, Object> mapped(Map<String, Object> values, java.util.function.UnaryOperator<Object> change) {
        Map<String, Object> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> changed.put(key, mapped(value, change)));
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Object mapped(Object value, java.util.function.UnaryOperator<Object> change) {
        if (value instanceof Map<?, ?> map) {
            return mapped((Map<String, Object>) map, change);
        }
        if (value instanceof List<?> many) {
            List<Object> changed = new ArrayList<>();
            many.forEach(item -> changed.add(mapped(item, change)));
            return changed;
        }
        return change.apply(value);
    }
}
