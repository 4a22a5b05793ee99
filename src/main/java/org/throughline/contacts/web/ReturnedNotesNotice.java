package org.throughline.contacts.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.contacts.CosignatureQueue;
import org.throughline.shared.Actor;
import org.throughline.shell.FrameNotice;

/** Says above every page to an author that a co-signer returned a note. */
@Component
class ReturnedNotesNotice implements FrameNotice {

    private final CosignatureQueue queue;
    private final MessageSource messages;

    ReturnedNotesNotice(CosignatureQueue queue, MessageSource messages) {
        this.queue = queue;
        this.messages = messages;
    }

    @Override
    public Optional<String> textFor(Actor actor, Locale locale) {
        int returned = queue.countReturned(actor);
        return returned == 0
                ? Optional.empty()
                : Optional.of(messages.getMessage("cosign.returned-notice", new Object[] {returned}, locale));
    }
}
