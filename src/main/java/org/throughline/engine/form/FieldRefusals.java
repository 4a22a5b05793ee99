package org.throughline.engine.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private final Deque<String> rows = new ArrayDeque<>();

    FieldRefusals(MessageSource messages, Locale locale, String formId) {
        this.messages = messages;
        this.locale = locale;
        this.formId = formId;
    }

    /** What is refused by this is refused in that row of a list, and says so: "Household, row 2: Date of birth". */
    void inRow(FormComponent list, int number, Runnable check) {
        rows.addLast(messages.getMessage("form-error.row", new Object[] {labelOf(list), number}, locale));
        check.run();
        rows.removeLast();
    }

    /** Refuses a field with the message {@code form-error.<code>}, whose first argument is the field's label. */
    void add(String path, FormComponent field, String code, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = String.join(": ", rows) + (rows.isEmpty() ? "" : ": ") + labelOf(field);
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
        String name = field.key().isBlank() ? field.path() : field.key();
        String own = field.label().isBlank() ? name : field.label();
        String byId = messages.getMessage("form." + formId + "." + field.text("id"), null, own, locale);
        return messages.getMessage("form." + formId + "." + name, null, byId, locale);
    }
}
