package org.throughline.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.throughline.people.Birth;
import org.throughline.people.ContactDetails;
import org.throughline.people.ContactPoint;
import org.throughline.people.ContactPoint.ContactKind;
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonName;
import org.throughline.people.SpokenLanguages;
import org.throughline.shared.Rejection;
import org.throughline.shared.TypedDate;
import org.throughline.shared.TypedDate.Sense;

/**
 * The form of a correction, as it was typed.
 *
 * @param fields all but the contacts, by the names of the inputs
 * @param contacts those on file, and one empty row of each kind
 */
record PersonForm(MultiValueMap<String, String> fields, List<ContactField> contacts) {

    /** @param safe {@code yes}, {@code no} or empty */
    record ContactField(String kind, String value, String safe) {

        ContactPoint point() {
            Boolean isSafe = safe.isEmpty() ? null : (Boolean) safe.equals("yes");
            return new ContactPoint(ContactKind.of(kind), value, isSafe);
        }
    }

    static PersonForm of(Person person) {
        PersonDetails details = person.details();
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("revision", String.valueOf(person.revision()));
        fields.set("firstName", details.firstName());
        fields.set("lastName", details.lastName());
        fields.set("preferredName", details.preferredName());
        fields.set(
                "birthDate",
                details.birthDate() == null ? null : details.birthDate().toString());
        fields.set(
                "certainty",
                details.birth().certainty() == null
                        ? Birth.Certainty.EXACT.id()
                        : details.birth().certainty().id());
        fields.set(
                "approximateAge",
                details.approximateAge() == null
                        ? null
                        : details.approximateAge().toString());
        fields.set("sex", details.sex());
        fields.set("gender", details.gender());
        fields.set("language", details.language());
        fields.set("interpreterNeeded", details.interpreterNeeded() ? "true" : null);
        fields.put("languages", details.languages().others());
        fields.set("place", details.place());
        fields.set("postalCode", details.postalCode());
        Stream<ContactField> known = details.contact().points().stream()
                .map(point -> new ContactField(point.kind().id(), point.value(), safe(point.safe())));
        return new PersonForm(fields, withEmptyRows(known.toList()));
    }

    /** The contacts are sent as three lists of one length. */
    static PersonForm typed(MultiValueMap<String, String> fields) {
        List<String> kinds = fields.getOrDefault("contactKind", List.of());
        List<String> values = fields.getOrDefault("contactValue", List.of());
        List<String> safe = fields.getOrDefault("contactSafe", List.of());
        List<ContactField> contacts = new ArrayList<>();
        for (int row = 0; row < Math.min(kinds.size(), Math.min(values.size(), safe.size())); row++) {
            if (!values.get(row).isBlank()) {
                contacts.add(new ContactField(kinds.get(row), values.get(row), safe.get(row)));
            }
        }
        return new PersonForm(fields, withEmptyRows(contacts));
    }

    private static List<ContactField> withEmptyRows(List<ContactField> contacts) {
        return Arrays.stream(ContactKind.values())
                .map(ContactKind::id)
                .flatMap(kind -> Stream.concat(
                        contacts.stream().filter(contact -> contact.kind().equals(kind)),
                        Stream.of(new ContactField(kind, "", ""))))
                .toList();
    }

    public String get(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip().replace("\u0000", "");
    }

    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    int revision() {
        return number("revision") == null ? 0 : number("revision");
    }

    String reason() {
        return get("reason");
    }

    /** @throws Rejection invalid, at the field that cannot be read */
    PersonDetails details(Locale locale, LocalDate today) {
        return new PersonDetails(
                new PersonName(get("firstName"), get("lastName"), get("preferredName")),
                new Birth(day(locale, today), Birth.Certainty.of(get("certainty")), number("approximateAge")),
                get("sex"),
                get("gender"),
                new SpokenLanguages(
                        get("language"), has("interpreterNeeded", "true"), fields.getOrDefault("languages", List.of())),
                new ContactDetails(
                        contacts.stream()
                                .filter(contact -> !contact.value().isEmpty())
                                .map(ContactField::point)
                                .toList(),
                        get("place"),
                        get("postalCode")));
    }

    private LocalDate day(Locale locale, LocalDate today) {
        String typed = get("birthDate");
        return typed.isEmpty()
                ? null
                : TypedDate.read(typed, locale, today, Sense.PAST)
                        .orElseThrow(() -> Rejection.invalidField("birthDate", "birth-date-unreadable"));
    }

    private Integer number(String field) {
        String typed = get(field);
        if (!typed.matches("\\d{0,9}")) {
            throw Rejection.invalidField(field, "number-unreadable");
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private static String safe(Boolean safe) {
        return safe == null ? "" : safe ? "yes" : "no";
    }
}
