package org.throughline.intake;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.shell.FrameNotice;

/** Notifies a supervisor on every page that somebody looked up very many people on file, until it was seen. */
@Component
class ManyLookupsNotice implements FrameNotice {

    private final PersonLookups lookups;
    private final MessageSource messages;

    ManyLookupsNotice(PersonLookups lookups, MessageSource messages) {
        this.lookups = lookups;
        this.messages = messages;
    }

    @Override
    public Optional<String> textFor(Actor actor, Locale locale) {
        return actor.is(Role.SUPERVISOR)
                ? lookups.open(actor).stream().findFirst().map(notice -> text(notice, locale))
                : Optional.empty();
    }

    private String text(LookupNotice notice, Locale locale) {
        return messages.getMessage("looks.notice", new Object[] {notice.name(), notice.lookups()}, locale);
    }
}
