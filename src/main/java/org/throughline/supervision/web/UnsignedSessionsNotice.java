package org.throughline.supervision.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shell.FrameNotice;
import org.throughline.supervision.SupervisionSessions;

/** Says above every page that a session waits for one's signature. */
@Component
class UnsignedSessionsNotice implements FrameNotice {

    private final SupervisionSessions sessions;
    private final MessageSource messages;

    UnsignedSessionsNotice(SupervisionSessions sessions, MessageSource messages) {
        this.sessions = sessions;
        this.messages = messages;
    }

    @Override
    public Optional<String> textFor(Actor actor, Locale locale) {
        int unsigned = sessions.countUnsigned(actor);
        return unsigned == 0
                ? Optional.empty()
                : Optional.of(messages.getMessage("session.unsigned-notice", new Object[] {unsigned}, locale));
    }
}
