package org.throughline.people;

import java.time.LocalDate;

/**
 * What a person told about themselves; everything but a name may be unknown (null).
 *
 * @param birthDate the exact day where it is known
 * @param approximateAge years, told or guessed, where the birth date is not known
 * @param sex {@code female}, {@code male}, {@code intersex} or null
 * @param gender in the person's own words
 * @param language the language to speak with the person: an ISO 639 code, e.g. {@code es}
 */
public record PersonDetails(
        String firstName,
        String lastName,
        String preferredName,
        LocalDate birthDate,
        Integer approximateAge,
        String sex,
        String gender,
        String language,
        boolean interpreterNeeded,
        String phone,
        String email,
        String address,
        String place) {

    /** Only a name: the least that is known of somebody. */
    public static PersonDetails named(String firstName, String lastName) {
        return new PersonDetails(
                firstName, lastName, null, null, null, null, null, null, false, null, null, null, null);
    }

    public PersonDetails withBirthDate(LocalDate date) {
        return new PersonDetails(
                firstName,
                lastName,
                preferredName,
                date,
                approximateAge,
                sex,
                gender,
                language,
                interpreterNeeded,
                phone,
                email,
                address,
                place);
    }

    public PersonDetails withApproximateAge(Integer age) {
        return new PersonDetails(
                firstName,
                lastName,
                preferredName,
                birthDate,
                age,
                sex,
                gender,
                language,
                interpreterNeeded,
                phone,
                email,
                address,
                place);
    }

    public PersonDetails withPhone(String number) {
        return new PersonDetails(
                firstName,
                lastName,
                preferredName,
                birthDate,
                approximateAge,
                sex,
                gender,
                language,
                interpreterNeeded,
                number,
                email,
                address,
                place);
    }
}
