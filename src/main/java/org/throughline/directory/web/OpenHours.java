package org.throughline.directory.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.directory.EntryList;
import org.throughline.directory.ServiceView;

/** Says in words on which days a place is open: "Monday", "every second Monday", "first Thursday of the month". */
@Component("openHours")
class OpenHours {

    /** At the beginning of a line, each of which is a row. */
    private static final Pattern WEEKDAY = Pattern.compile("^[1-7](?=, |$)", Pattern.MULTILINE);

    private final MessageSource messages;

    OpenHours(MessageSource messages) {
        this.messages = messages;
    }

    public String day(ServiceView.Hours hours) {
        if (hours.frequency().equals("in-words")) {
            return say("hours.in-words");
        }
        String day = everyWeek(hours);
        return hours.weeks() == null ? day : say("hours.weeks", day, hours.weeks());
    }

    /** What the history of an entry keeps of a field, its weekdays in words where it is of hours. */
    public String history(String field, String kept) {
        if (kept == null || !EntryList.HOURS.id().equals(field)) {
            return kept;
        }
        return WEEKDAY.matcher(kept).replaceAll(day -> Matcher.quoteReplacement(say("weekday." + day.group())));
    }

    private String everyWeek(ServiceView.Hours hours) {
        if (hours.frequency().equals("monthly")) {
            String day = hours.weekday() == null ? monthDay(hours.monthDay()) : weekdayOfMonth(hours);
            return hours.every() == 1 ? day : say("hours.months", day, hours.every());
        }
        String weekday = say("weekday." + hours.weekday());
        return switch (hours.every()) {
            case 1 -> weekday;
            case 2 -> say("hours.every.2", weekday);
            default -> say("hours.every", weekday, hours.every());
        };
    }

    private String weekdayOfMonth(ServiceView.Hours hours) {
        String weekday = say("weekday." + hours.weekday());
        return hours.ordinal() == null
                ? say("hours.month.each", weekday)
                : say("hours.month.weekday", say("hours.ordinal." + hours.ordinal(), weekday));
    }

    private String monthDay(int day) {
        if (day == -1) {
            return say("hours.month.last-day");
        }
        return day > 0 ? say("hours.month.day", day) : say("hours.month.day.end", -day - 1);
    }

    private String say(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, args, locale);
    }
}
