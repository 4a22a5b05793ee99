package org.throughline.casefile.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Emergencies;
import org.throughline.shared.Actor;
import org.throughline.shell.DisplayFormat;
import org.throughline.shell.FrameNotice;

/** Says above every page by whose emergency access one reads, and to a supervisor that one waits for review. */
@Component
class EmergencyNotices implements FrameNotice {

    private final Emergencies emergencies;
    private final DisplayFormat displayFormat;
    private final MessageSource messages;

    EmergencyNotices(Emergencies emergencies, DisplayFormat displayFormat, MessageSource messages) {
        this.emergencies = emergencies;
        this.displayFormat = displayFormat;
        this.messages = messages;
    }

    @Override
    public Optional<String> textFor(Actor actor, Locale locale) {
        String mine = emergencies.openOf(actor).stream()
                .map(open -> text("emergency.notice", locale, open.caseNumber(), displayFormat.time(open.until())))
                .collect(Collectors.joining(" "));
        int waiting = emergencies.countUnreviewed(actor);
        String theirs = waiting == 0 ? "" : text("emergency.review-notice", locale, waiting);
        return Optional.of((mine + " " + theirs).strip()).filter(text -> !text.isEmpty());
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
