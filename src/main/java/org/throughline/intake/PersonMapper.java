package org.throughline.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.people.Birth;
import org.throughline.people.ContactDetails;
import org.throughline.people.DuplicateQuery;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonName;
import org.throughline.people.SpokenLanguages;
import org.throughline.shared.FormAnswers;

/** What the forms of intake say about persons, in the words of people. */
final class PersonMapper {

    private PersonMapper() {}

    static PersonDetails client(FormAnswers answers) {
        return new PersonDetails(
                new PersonName(answers.text("firstName"), answers.text("lastName"), null),
                new Birth(answers.date("birthDate"), null, answers.number("approximateAge")),
                answers.text("sex"),
                answers.text("gender"),
                new SpokenLanguages(answers.text("language"), answers.flag("interpreterNeeded"), List.of()),
                ContactDetails.of(
                        answers.text("phone"), answers.text("email"), answers.text("address"), answers.text("place")));
    }

    static PersonDetails householdMember(FormAnswers row) {
        return PersonDetails.named(row.text("firstName"), row.text("lastName")).withApproximateAge(row.number("age"));
    }

    /** Of answers that are still being typed, and so not yet held against the form. */
    static DuplicateQuery query(Map<String, Object> answers) {
        FormAnswers typed = new FormAnswers(answers);
        return new DuplicateQuery(
                typed.text("firstName"), typed.text("lastName"), date(typed.text("birthDate")), typed.text("phone"));
    }

    private static LocalDate date(String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException unfinished) {
            return null;
        }
    }
}
