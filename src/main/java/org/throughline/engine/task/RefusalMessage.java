package org.throughline.engine.task;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.shared.Rejection;

/** Says a refusal in the person's language, for clients that show the engine's own messages. */
@Component
public class RefusalMessage {

    private final MessageSource messages;

    RefusalMessage(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Rejection rejection) {
        return messages.getMessage(
                "rejection." + rejection.code(), rejection.args(), rejection.code(), LocaleContextHolder.getLocale());
    }
}
