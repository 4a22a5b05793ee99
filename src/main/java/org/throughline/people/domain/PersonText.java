package org.throughline.people.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.people.Birth;
import org.throughline.people.ContactDetails;
import org.throughline.people.ContactPoint;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonName;
import org.throughline.people.SpokenLanguages;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Json;

/** A person's details as the JSON text that a revision keeps. */
public final class PersonText {

    private static final String CONTACTS = "contacts";

    private PersonText() {}

    public static String of(PersonDetails details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("firstName", details.firstName());
        fields.put("lastName", details.lastName());
        fields.put("preferredName", details.preferredName());
        fields.put("birthDate", details.birthDate());
        fields.put(
                "certainty",
                details.birth().certainty() == null
                        ? null
                        : details.birth().certainty().id());
        fields.put("approximateAge", details.approximateAge());
        fields.put("sex", details.sex());
        fields.put("gender", details.gender());
        fields.put("language", details.language());
        fields.put("languages", details.languages().others());
        fields.put("interpreterNeeded", details.interpreterNeeded());
        fields.put("phone", details.phone());
        fields.put("email", details.email());
        fields.put("address", details.address());
        fields.put("place", details.place());
        fields.put("postalCode", details.postalCode());
        fields.put(CONTACTS, points(details.contact().points()));
        return Json.of(fields);
    }

    /** Revisions of before there were contact points name one phone number, address and E-mail. */
    public static PersonDetails read(String json) {
        FormAnswers fields = new FormAnswers(Json.read(json));
        ContactDetails first = ContactDetails.of(
                fields.text("phone"), fields.text("email"), fields.text("address"), fields.text("place"));
        List<ContactPoint> points = fields.values().get(CONTACTS) == null
                ? first.points()
                : fields.rows(CONTACTS).stream().map(PersonText::point).toList();
        return new PersonDetails(
                new PersonName(fields.words("firstName"), fields.words("lastName"), fields.text("preferredName")),
                new Birth(
                        fields.date("birthDate"),
                        Birth.Certainty.of(fields.text("certainty")),
                        fields.number("approximateAge")),
                fields.text("sex"),
                fields.text("gender"),
                new SpokenLanguages(
                        fields.text("language"), fields.flag("interpreterNeeded"), fields.texts("languages")),
                new ContactDetails(points, first.place(), fields.text("postalCode")));
    }

    /** The points alone, as the table of persons keeps them. */
    static String ofPoints(List<ContactPoint> points) {
        return Json.of(Map.of(CONTACTS, points(points)));
    }

    static List<ContactPoint> readPoints(String json) {
        return new FormAnswers(Json.read(json))
                .rows(CONTACTS).stream().map(PersonText::point).toList();
    }

    private static List<Map<String, Object>> points(List<ContactPoint> points) {
        return points.stream().map(PersonText::fields).toList();
    }

    private static Map<String, Object> fields(ContactPoint point) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", point.kind().id());
        fields.put("value", point.value());
        fields.put("safe", point.safe());
        return fields;
    }

    private static ContactPoint point(FormAnswers fields) {
        return new ContactPoint(
                ContactPoint.ContactKind.of(fields.text("kind")),
                fields.text("value"),
                fields.values().get("safe") instanceof Boolean safe ? safe : null);
    }
}
