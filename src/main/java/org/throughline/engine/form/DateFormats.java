package org.throughline.engine.form;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import org.throughline.shared.TypedDate;

/** Dates, times and both together, in the ISO 8601 shapes that form-js serialises. */
class DateFormats {

    private final Clock clock;

    DateFormats(Clock clock) {
        this.clock = clock;
    }

    Object check(FormComponent field, String path, Object value, FieldRefusals fieldRefusals) {
        String subtype = field.node().path("subtype").asText("date");
        if (!(value instanceof String)) {
            fieldRefusals.add(path, field, "type." + subtype);
            return null;
        }
        String text = value.toString().strip();
        try {
            if (subtype.equals("time")) {
                readTime(text);
            } else {
                requireSense(field, path, day(subtype, text), fieldRefusals);
            }
            return text;
        } catch (DateTimeException unreadable) {
            fieldRefusals.add(path, field, "type." + subtype);
            return null;
        }
    }

    private void requireSense(FormComponent field, String path, LocalDate day, FieldRefusals fieldRefusals) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today) && field.node().path("disallowPassedDates").asBoolean(false)) {
            fieldRefusals.add(path, field, "past");
        }
    }

    private LocalDate day(String subtype, String text) {
        return subtype.equals("datetime") ? readDateTime(text).toLocalDate() : sane(LocalDate.parse(text));
    }

    private static LocalTime readTime(String text) {
        boolean local = text.matches("\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
        return local ? LocalTime.parse(text) : OffsetTime.parse(text).toLocalTime();
    }

    private LocalDateTime readDateTime(String text) {
        boolean local = text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
        LocalDateTime read = local
                ? LocalDateTime.parse(text)
                : OffsetDateTime.parse(text).atZoneSameInstant(clock.getZone()).toLocalDateTime();
        sane(read.toLocalDate());
        return read;
    }

    private static LocalDate sane(LocalDate date) {
        if (!TypedDate.isSane(date)) {
            throw new DateTimeException("Out of range");
        }
        return date;
    }
}
