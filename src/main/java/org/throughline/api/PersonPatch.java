package org.throughline.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.people.Birth;
import org.throughline.people.ContactDetails;
import org.throughline.people.ContactPoint;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonName;
import org.throughline.people.SpokenLanguages;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;

/** Corrections of a person, by field. A field that is left out stays as it is; null or an empty text takes it out. */
record PersonPatch(Map<String, Object> fields) {

    private static final Set<String> TEXTS = Set.of(
            "reason",
            "firstName",
            "lastName",
            "preferredName",
            "birthDate",
            "certainty",
            "sex",
            "gender",
            "place",
            "postalCode");
    private static final Set<String> NUMBERS = Set.of("revision", "approximateAge");
    private static final Set<String> LISTS = Set.of("languages", "contacts");
    private static final String INTERPRETER = "interpreterNeeded";

    /** @throws Rejection invalid, at a field that is none or not of its type */
    PersonPatch {
        fields.forEach((field, value) -> {
            boolean fits = value == null && !LISTS.contains(field)
                    || TEXTS.contains(field) && value instanceof String
                    || NUMBERS.contains(field) && value instanceof Integer
                    || LISTS.contains(field) && value instanceof List
                    || field.equals(INTERPRETER) && value instanceof Boolean;
            if (!fits) {
                throw Rejection.invalidField(field, "person-field-unknown", field);
            }
        });
    }

    String reason() {
        return text("reason", null);
    }

    int revision(int newest) {
        return fields.get("revision") instanceof Integer seen ? seen : newest;
    }

    PersonDetails applied(PersonDetails known) {
        return new PersonDetails(
                new PersonName(
                        text("firstName", known.firstName()),
                        text("lastName", known.lastName()),
                        text("preferredName", known.preferredName())),
                birth(known.birth()),
                text("sex", known.sex()),
                text("gender", known.gender()),
                spoken(known.languages()),
                new ContactDetails(
                        points(known.contact()), text("place", known.place()), text("postalCode", known.postalCode())));
    }

    private Birth birth(Birth known) {
        LocalDate date = fields.containsKey("birthDate") ? day(text("birthDate", null)) : known.date();
        boolean given = fields.containsKey("certainty") || fields.containsKey("birthDate");
        Integer age =
                fields.containsKey("approximateAge") ? (Integer) fields.get("approximateAge") : known.approximateAge();
        return new Birth(date, given ? Birth.Certainty.of(text("certainty", null)) : known.certainty(), age);
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            throw Rejection.invalidField("birthDate", "birth-date-unreadable");
        }
    }

    private SpokenLanguages spoken(SpokenLanguages known) {
        boolean interpreter = fields.containsKey(INTERPRETER)
                ? Boolean.TRUE.equals(fields.get(INTERPRETER))
                : known.interpreterNeeded();
        if (!fields.containsKey("languages")) {
            return new SpokenLanguages(known.first(), interpreter, known.others());
        }
        List<String> all = new FormAnswers(fields).texts("languages");
        return new SpokenLanguages(
                all.isEmpty() ? null : all.get(0),
                interpreter,
                all.stream().skip(1).toList());
    }

    private List<ContactPoint> points(ContactDetails known) {
        return fields.containsKey("contacts")
                ? new FormAnswers(fields)
                        .rows("contacts").stream().map(PersonPatch::point).toList()
                : known.points();
    }

    private static ContactPoint point(FormAnswers row) {
        return new ContactPoint(
                ContactPoint.ContactKind.of(row.text("kind")),
                row.text("value"),
                row.values().get("safe") instanceof Boolean safe ? safe : null);
    }

    private String text(String field, String known) {
        return fields.containsKey(field) ? (String) fields.get(field) : known;
    }
}
