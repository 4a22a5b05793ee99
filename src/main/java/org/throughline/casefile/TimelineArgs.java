package org.throughline.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.throughline.shared.Json;
import org.throughline.staff.StaffNames;

/** Arguments of a timeline message: kept as values, written out in the reader's language. */
final class TimelineArgs {

    private static final String ARGS = "args";

    private final MessageSource messages;
    private final StaffNames names;
    private final Locale locale;
    private final ZoneId zone;

    TimelineArgs(MessageSource messages, StaffNames names, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.names = names;
        this.locale = locale;
        this.zone = zone;
    }

    static String write(Object... args) {
        List<Object> values = new ArrayList<>();
        for (Object arg : args) {
            values.add(value(arg));
        }
        return Json.of(Map.of(ARGS, values));
    }

    private static Object value(Object arg) {
        if (arg instanceof LocalDate date) {
            return Map.of("date", date.toString());
        }
        if (arg instanceof Instant instant) {
            return Map.of("instant", instant.toString());
        }
        if (arg instanceof Timeline.Word word) {
            return Map.of("word", word.messageKey());
        }
        if (arg instanceof Timeline.PersonArgument person) {
            return Map.of("person", person.username() == null ? "" : person.username());
        }
        return arg == null ? "" : arg instanceof Number || arg instanceof Boolean ? arg : arg.toString();
    }

    Object[] read(String json) {
        return ((List<?>) Json.read(json).get(ARGS)).stream().map(this::shown).toArray();
    }

    private Object shown(Object value) {
        if (!(value instanceof Map<?, ?> typed)) {
            return value;
        }
        var entry = typed.entrySet().iterator().next();
        String text = entry.getValue().toString();
        return switch (entry.getKey().toString()) {
            case "date" -> LocalDate.parse(text).format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
            case "instant" ->
                ZonedDateTime.ofInstant(Instant.parse(text), zone)
                        .format(DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale));
            case "person" -> names.of(text);
            default -> word(text);
        };
    }

    /** The message of that key, else the label of that code; a code that nobody has words for is shown as it is. */
    private String word(String key) {
        String code = key.substring(key.lastIndexOf('.') + 1).replace('-', ' ');
        String label = messages.getMessage("label." + key, null, code, locale);
        return messages.getMessage(key, null, label, locale);
    }
}
