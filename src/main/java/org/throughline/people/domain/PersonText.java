package org.throughline.people.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.people.PersonDetails;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Json;

/** A person's details as the JSON text that a revision keeps. */
public final class PersonText {

    private PersonText() {}

    public static String of(PersonDetails details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("firstName", details.firstName());
        fields.put("lastName", details.lastName());
        fields.put("preferredName", details.preferredName());
        fields.put("birthDate", details.birthDate());
        fields.put("approximateAge", details.approximateAge());
        fields.put("sex", details.sex());
        fields.put("gender", details.gender());
        fields.put("language", details.language());
        fields.put("interpreterNeeded", details.interpreterNeeded());
        fields.put("phone", details.phone());
        fields.put("email", details.email());
        fields.put("address", details.address());
        fields.put("place", details.place());
        return Json.of(fields);
    }

    public static PersonDetails read(String json) {
        FormAnswers fields = new FormAnswers(Json.read(json));
        return new PersonDetails(
                fields.words("firstName"),
                fields.words("lastName"),
                fields.text("preferredName"),
                fields.date("birthDate"),
                fields.number("approximateAge"),
                fields.text("sex"),
                fields.text("gender"),
                fields.text("language"),
                fields.flag("interpreterNeeded"),
                fields.text("phone"),
                fields.text("email"),
                fields.text("address"),
                fields.text("place"));
    }
}
