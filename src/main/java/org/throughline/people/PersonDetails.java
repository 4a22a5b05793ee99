package org.throughline.people;

import java.time.LocalDate;
import org.throughline.people.ContactPoint.ContactKind;

/**
 * What a person stated about themselves; everything but a name may be unknown (null).
 *
 * @param sex {@code female}, {@code male}, {@code intersex} or null
 * @param gender in the person's own words
 */
public record PersonDetails(
        PersonName name, Birth birth, String sex, String gender, SpokenLanguages languages, ContactDetails contact) {

    /** Only a name: the least that is known of somebody. */
    public static PersonDetails named(String firstName, String lastName) {
        return new PersonDetails(
                new PersonName(firstName, lastName, null),
                Birth.UNKNOWN,
                null,
                null,
                SpokenLanguages.UNKNOWN,
                ContactDetails.UNKNOWN);
    }

    public String firstName() {
        return name.first();
    }

    public String lastName() {
        return name.last();
    }

    public String preferredName() {
        return name.preferred();
    }

    public LocalDate birthDate() {
        return birth.date();
    }

    public Integer approximateAge() {
        return birth.approximateAge();
    }

    public String language() {
        return languages.first();
    }

    public boolean interpreterNeeded() {
        return languages.interpreterNeeded();
    }

    public String phone() {
        return contact.first(ContactKind.PHONE);
    }

    public String email() {
        return contact.first(ContactKind.EMAIL);
    }

    public String address() {
        return contact.first(ContactKind.ADDRESS);
    }

    public String place() {
        return contact.place();
    }

    public String postalCode() {
        return contact.postalCode();
    }

    public PersonDetails withName(PersonName other) {
        return new PersonDetails(other, birth, sex, gender, languages, contact);
    }

    public PersonDetails withBirth(Birth other) {
        return new PersonDetails(name, other, sex, gender, languages, contact);
    }

    public PersonDetails withBirthDate(LocalDate date) {
        return withBirth(date == null ? Birth.about(birth.approximateAge()) : Birth.on(date));
    }

    /** An age says nothing beside a date of birth. */
    public PersonDetails withApproximateAge(Integer age) {
        return withBirth(birth.date() == null ? Birth.about(age) : birth);
    }

    public PersonDetails withLanguages(SpokenLanguages other) {
        return new PersonDetails(name, birth, sex, gender, other, contact);
    }

    public PersonDetails withContact(ContactDetails other) {
        return new PersonDetails(name, birth, sex, gender, languages, other);
    }

    public PersonDetails withPhone(String number) {
        return withContact(contact.withFirst(ContactKind.PHONE, number));
    }
}
