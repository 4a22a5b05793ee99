package org.throughline.insight.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says spans so that they can be compared: "3.4 days", "30 hours". Templates call it as {@code @spans}. */
@Component
class DurationScale {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final MessageSource messages;

    DurationScale(MessageSource messages) {
        this.messages = messages;
    }

    /** @param seconds null gives a dash */
    public String text(Long seconds) {
        if (seconds == null) {
            return "–";
        }
        if (seconds < MINUTE) {
            return say("insight.span.none");
        }
        if (seconds < HOUR) {
            return say("insight.span.minutes", seconds / MINUTE);
        }
        return seconds < 2 * DAY ? say("insight.span.hours", Math.round((double) seconds / HOUR)) : days(seconds);
    }

    /** One digit after the point where it makes a difference. */
    private String days(long seconds) {
        double days = (double) seconds / DAY;
        return say("insight.span.days", days < 10 ? Math.round(days * 10) / 10.0 : Math.round(days));
    }

    public String percent(Integer percent) {
        return percent == null ? "–" : say("insight.percent", percent);
    }

    private String say(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, args, locale);
    }
}
