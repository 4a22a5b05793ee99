package org.throughline.directory.web;

import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.directory.domain.LastCheckPolicy;
import org.throughline.shell.DisplayFormat;

/** Says when an entry was last checked, how long ago that is, and whether it is time to do it again. */
@Component("lastCheck")
class LastCheckedText {

    private final LastCheckPolicy policy;
    private final DisplayFormat format;
    private final MessageSource messages;

    LastCheckedText(LastCheckPolicy policy, DisplayFormat format, MessageSource messages) {
        this.policy = policy;
        this.format = format;
        this.messages = messages;
    }

    public boolean due(LocalDate day) {
        return policy.isDue(day);
    }

    public String text(LocalDate day) {
        return day == null ? say("check.never") : say("check.on", format.date(day), format.relative(day));
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
