package org.throughline.staff.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.shared.FieldError;
import org.throughline.shared.Rejection;

/** A refused form is shown again with the reason at its field; every other refusal goes its usual way. */
@Component
class FormRefusals {

    private final MessageSource messages;

    FormRefusals(MessageSource messages) {
        this.messages = messages;
    }

    List<FieldError> of(Rejection rejection, Locale locale) {
        boolean shownAtTheForm = rejection.kind() == Rejection.RejectionKind.INVALID
                || rejection.kind() == Rejection.RejectionKind.CONFLICT;
        if (!shownAtTheForm) {
            throw rejection;
        }
        return List.of(new FieldError(rejection.field(), text(rejection, locale)));
    }

    private String text(Rejection rejection, Locale locale) {
        return messages.getMessage("rejection." + rejection.code(), rejection.args(), locale);
    }

    String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
