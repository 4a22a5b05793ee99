package org.throughline.people.web;

import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.throughline.people.Support;
import org.throughline.people.Support.Flow;
import org.throughline.people.Support.Strength;
import org.throughline.people.Support.SupportKind;
import org.throughline.shared.Rejection;

/** The form of something around a person, as it was typed. */
record SupportFields(MultiValueMap<String, String> fields) {

    static SupportFields empty() {
        return new SupportFields(new LinkedMultiValueMap<>());
    }

    static SupportFields of(Support support) {
        SupportFields form = empty();
        form.fields.set("revision", String.valueOf(support.revision()));
        form.fields.set("kind", support.kind().id());
        form.fields.set("name", support.name());
        form.fields.set("strength", support.strength().id());
        form.fields.set("flow", support.flow().id());
        form.fields.set("confidential", support.confidential() ? "true" : null);
        form.fields.set("note", support.note());
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
    Support support(UUID id) {
        return new Support(
                id,
                id == null || !get("revision").matches("\\d{1,9}") ? 0 : Integer.parseInt(get("revision")),
                SupportKind.of(get("kind")),
                get("name"),
                Strength.of(get("strength")),
                Flow.of(get("flow")),
                has("confidential", "true"),
                get("note"));
    }
}
