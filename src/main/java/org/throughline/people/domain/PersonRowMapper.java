package org.throughline.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.people.Birth;
import org.throughline.people.ContactDetails;
import org.throughline.people.ContactPoint;
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonName;
import org.throughline.people.SpokenLanguages;
import org.throughline.people.domain.DuplicatePolicy.Traits;
import org.throughline.shared.JdbcTime;

/** A row of the table of persons. */
final class PersonRowMapper {

    private PersonRowMapper() {}

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                details(row),
                row.getObject("age_as_of", LocalDate.class),
                JdbcTime.instant(row, "registered_at"),
                row.getString("registered_by"));
    }

    private static PersonDetails details(ResultSet row) throws SQLException {
        return new PersonDetails(
                new PersonName(
                        row.getString("first_name"), row.getString("last_name"), row.getString("preferred_name")),
                new Birth(
                        row.getObject("birth_date", LocalDate.class),
                        Birth.Certainty.of(row.getString("birth_certainty")),
                        row.getObject("approximate_age", Integer.class)),
                row.getString("sex"),
                row.getString("gender"),
                new SpokenLanguages(row.getString("language"), row.getBoolean("interpreter_needed"), List.of((String[])
                        row.getArray("other_languages").getArray())),
                contact(row));
    }

    private static ContactDetails contact(ResultSet row) throws SQLException {
        ContactDetails first = ContactDetails.of(
                row.getString("phone"), row.getString("email"), row.getString("address"), row.getString("place"));
        String contacts = row.getString("contacts");
        List<ContactPoint> points = contacts == null ? first.points() : PersonText.readPoints(contacts);
        return new ContactDetails(points, first.place(), row.getString("postal_code"));
    }

    static Traits traits(ResultSet row) throws SQLException {
        return new Traits(
                row.getString("name_key"),
                row.getString("first_key"),
                row.getString("last_key"),
                row.getString("first_sound"),
                row.getString("last_sound"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone_key"));
    }
}
