package org.throughline.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.throughline.shared.FieldError;

/** Collects why fields are refused, in the person's language. */
class FieldRefusals {

    private final MessageSource messages;
    private final Locale locale;
    private final String formId;
    private final List<FieldError> errors = new ArrayList<>();

    FieldRefusals(MessageSource messages, Locale locale, String formId) {
        this.messages = messages;
        this.locale = locale;
        this.formId = formId;
    }

    /** Refuses a field with the message {@code form-error.<code>}, whose first argument is the field's label. */
    void add(String path, FormComponent field, String code, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = labelOf(field);
        System.arraycopy(args, 0, all, 1, args.length);
        errors.add(new FieldError(path, messages.getMessage("form-error." + code, all, locale)));
    }

    void addUnknown(String path) {
        errors.add(new FieldError(path, messages.getMessage("form-error.unknown", new Object[] {path}, locale)));
    }

    List<FieldError> errors() {
        return errors;
    }

    private String labelOf(FormComponent field) {
        String translated = EmbeddedTexts.of(field.node(), "label", locale);
        if (translated != null) {
            return translated;
        }
        String own = field.label().isBlank() ? field.key() : field.label();
        String name = field.key().isBlank() ? field.path() : field.key();
        return messages.getMessage("form." + formId + "." + name, null, own, locale);
    }
}
