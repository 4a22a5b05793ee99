package org.throughline.people.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.throughline.people.Pregnancy;
import org.throughline.people.Pregnancy.Course;
import org.throughline.shared.Rejection;
import org.throughline.shared.TypedDate;
import org.throughline.shared.TypedDate.Sense;

/** The form of a pregnancy, as it was typed. */
record PregnancyFields(MultiValueMap<String, String> fields) {

    /** Kept from the family until somebody says otherwise: what is handed out by mistake cannot be taken back. */
    static PregnancyFields fresh() {
        PregnancyFields form = new PregnancyFields(new LinkedMultiValueMap<>());
        form.fields.set("confidential", "true");
        return form;
    }

    static PregnancyFields of(Pregnancy known) {
        PregnancyFields form = new PregnancyFields(new LinkedMultiValueMap<>());
        form.fields.set("revision", String.valueOf(known.revision()));
        form.fields.set("course", known.course().id());
        form.fields.set("other", known.other() == null ? null : known.other().toString());
        form.fields.set("day", known.day() == null ? null : known.day().toString());
        form.fields.set("confidential", known.confidential() ? "true" : null);
        return form;
    }

    public String get(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip().replace("\u0000", "");
    }

    public boolean has(String field, String value) {
        return get(field).equals(value);
    }

    /**
     * @param id null of something new
     * @throws Rejection invalid, at the field that cannot be read
     */
    Pregnancy pregnancy(UUID id, UUID parent, Locale locale, LocalDate today) {
        return new Pregnancy(
                id,
                id == null || !get("revision").matches("\\d{1,9}") ? 0 : Integer.parseInt(get("revision")),
                parent,
                get("other").isEmpty() ? null : RelativeController.id(get("other")),
                Course.of(get("course")),
                day(locale, today),
                has("confidential", "true"));
    }

    private LocalDate day(Locale locale, LocalDate today) {
        return get("day").isEmpty()
                ? null
                : TypedDate.read(get("day"), locale, today, Sense.ANY)
                        .orElseThrow(() -> Rejection.invalidField("day", "birth-date-unreadable"));
    }
}
