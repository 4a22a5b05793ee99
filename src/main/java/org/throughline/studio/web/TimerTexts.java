package org.throughline.studio.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.throughline.shared.ExpressionText;
import org.throughline.shell.DisplayFormat;

/** When the timer of an event goes off, in the reader's words; templates call it {@code @timerTexts}. */
@Component
class TimerTexts {

    private static final Pattern SPAN = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");
    private static final List<String> UNITS =
            List.of("years", "months", "weeks", "days", "hours", "minutes", "seconds");
    private static final Pattern ENDLESS_OR_COUNTED = Pattern.compile("R(\\d{0,9})/(.+)");

    /** Moments that an action of the house works out. */
    private static final Map<String, String> WORKED_OUT = Map.of(
            "${workDates.due(execution)}", "due",
            "${workDates.reminder(execution)}", "reminder",
            "${workDates.escalation(execution)}", "escalation",
            "${workDates.morning(execution)}", "morning");

    private final StudioNames names;
    private final DisplayFormat format;

    TimerTexts(StudioNames names, DisplayFormat format) {
        this.names = names;
        this.format = format;
    }

    /** “Too late” at “Draft the plan”; a timer beside the whole process. */
    public String name(String eventId, String name, String stepName) {
        boolean named = name != null && !name.isBlank();
        String event = named ? names.step(eventId, name) : null;
        if (stepName == null) {
            return named ? names.quoted(List.of(event)) : names.say("studio.page.timers.unnamed");
        }
        return named
                ? names.say("studio.page.timers.at", event, stepName)
                : names.say("studio.page.timers.unnamed.at", stepName);
    }

    /** "after 3 days", "every day, 3 times", "on 12 Mar 2026, 10:42"; what it cannot read as it is written. */
    public String when(String written) {
        if (written == null || written.isBlank()) {
            return "–";
        }
        if (ExpressionText.isExpression(written)) {
            String known = WORKED_OUT.get(written);
            return known == null
                    ? names.say("studio.page.timers.expression", written)
                    : names.say("studio.page.timers." + known);
        }
        return span(written)
                .map(span -> names.say("studio.page.timers.after", span))
                .or(() -> cycle(written))
                .or(() -> moment(written))
                .orElseGet(() -> names.say("studio.page.timers.written", written));
    }

    private Optional<String> span(String written) {
        Matcher span = SPAN.matcher(written);
        if (!span.matches()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (int unit = 0; unit < UNITS.size(); unit++) {
            String count = span.group(unit + 1);
            if (count != null && count.length() < 10) {
                words.add(names.say("studio.page.span." + UNITS.get(unit), Long.valueOf(count)));
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private Optional<String> cycle(String written) {
        Matcher cycle = ENDLESS_OR_COUNTED.matcher(written);
        if (!cycle.matches()) {
            return Optional.empty();
        }
        return span(cycle.group(2))
                .map(span -> cycle.group(1).isEmpty()
                        ? names.say("studio.page.timers.every", span)
                        : names.say("studio.page.timers.every.counted", span, Integer.valueOf(cycle.group(1))));
    }

    private Optional<String> moment(String written) {
        try {
            if (written.indexOf('T') < 0) {
                return Optional.of(names.say("studio.page.timers.on", format.date(LocalDate.parse(written))));
            }
            boolean zoned = written.matches(".*(Z|[+-]\\d{2}:?\\d{2})");
            return Optional.of(names.say(
                    "studio.page.timers.on",
                    format.dateTime(zoned ? OffsetDateTime.parse(written) : LocalDateTime.parse(written))));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
