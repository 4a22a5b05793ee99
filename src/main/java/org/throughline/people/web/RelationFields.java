package org.throughline.people.web;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.throughline.people.Birth;
import org.throughline.people.ContactDetails;
import org.throughline.people.FamilyTie;
import org.throughline.people.NewRelative;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonName;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.RelationQuality;
import org.throughline.people.RelationTerms;
import org.throughline.people.SpokenLanguages;
import org.throughline.shared.Rejection;
import org.throughline.shared.TypedDate;
import org.throughline.shared.TypedDate.Sense;

/** The form of a relation, as it was typed. */
record RelationFields(MultiValueMap<String, String> fields) {

    static RelationFields empty() {
        return new RelationFields(new LinkedMultiValueMap<>());
    }

    /** As it stands: what {@code one} is to the other. */
    static RelationFields of(FamilyTie tie, Relation relation) {
        RelationFields form = empty();
        RelationTerms terms = tie.terms();
        form.fields.set("relation", relation.id());
        form.fields.set("form", terms.form() == null ? null : terms.form().id());
        form.fields.set(
                "quality", terms.quality() == null ? null : terms.quality().id());
        form.fields.set("since", terms.since() == null ? null : terms.since().toString());
        form.fields.set("until", terms.until() == null ? null : terms.until().toString());
        form.fields.set("confidential", terms.confidential() ? "true" : null);
        return form;
    }

    public String get(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip().replace("\u0000", "");
    }

    public boolean has(String field, String value) {
        return get(field).equals(value);
    }

    /** @throws Rejection invalid at {@code relation} */
    Relation relation() {
        if (get("relation").isEmpty()) {
            throw Rejection.invalidField("relation", "relation-missing");
        }
        return Relation.of(get("relation"));
    }

    /** @throws Rejection invalid, at the field that cannot be read */
    RelationTerms terms(Locale locale, LocalDate today) {
        return new RelationTerms(
                RelationForm.of(get("form")),
                RelationQuality.of(get("quality")),
                day("since", locale, today),
                day("until", locale, today),
                has("confidential", "true"));
    }

    /** @throws Rejection invalid, at the field that cannot be read */
    NewRelative relative(Locale locale, LocalDate today) {
        return new NewRelative(
                get("existing").isEmpty() ? null : RelativeController.id(get("existing")),
                get("existing").isEmpty() ? details(locale, today) : null,
                relation(),
                terms(locale, today));
    }

    private PersonDetails details(Locale locale, LocalDate today) {
        return new PersonDetails(
                new PersonName(get("firstName"), get("lastName"), null),
                new Birth(day("birthDate", locale, today), null, age()),
                get("sex").isEmpty() ? null : get("sex"),
                null,
                SpokenLanguages.UNKNOWN,
                ContactDetails.UNKNOWN);
    }

    private Integer age() {
        String typed = get("approximateAge");
        if (!typed.matches("\\d{0,3}")) {
            throw Rejection.invalidField("approximateAge", "number-unreadable");
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private LocalDate day(String field, Locale locale, LocalDate today) {
        String typed = get(field);
        return typed.isEmpty()
                ? null
                : TypedDate.read(typed, locale, today, Sense.PAST)
                        .orElseThrow(() -> Rejection.invalidField(field, "birth-date-unreadable"));
    }
}
