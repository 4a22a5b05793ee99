package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.people.Birth.Certainty;
import org.throughline.people.ContactPoint.ContactKind;
import org.throughline.people.domain.ContactPointPolicy;
import org.throughline.people.domain.PersonText;

class PersonDetailsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @Test
    void ofABirthDateOnlyWhatIsKnownIsKept() {
        assertThat(new Birth(DAY, Certainty.MONTH, null).date()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(new Birth(DAY, Certainty.YEAR, 40).date()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(new Birth(DAY, null, 40)).isEqualTo(Birth.on(DAY));
        assertThat(new Birth(null, Certainty.EXACT, 40)).isEqualTo(Birth.about(40));
        assertInvalid("certainty", "birth-certainty-unknown", () -> Certainty.of("surely"), "surely");
    }

    @Test
    void thePlaceIsNotSaidTwiceBehindAnAddressThatNamesIt() {
        assertThat(located("12 River Road", "Millbrook")).isEqualTo("12 River Road, Millbrook");
        assertThat(located("12 River Road, millbrook", "Millbrook")).isEqualTo("12 River Road, millbrook");
        assertThat(located("12 Millbrook Street", "Millbrook")).isEqualTo("12 Millbrook Street, Millbrook");
        assertThat(located(null, "Millbrook")).isEqualTo("Millbrook");
        assertThat(located("12 River Road", null)).isEqualTo("12 River Road");
        assertThat(located(null, null)).isNull();
    }

    private static String located(String address, String place) {
        return ContactDetails.of(null, null, address, place).addressAndPlace();
    }

    @Test
    void aChildUnderTwoIsSoManyMonthsOld() {
        Person child = person(PersonDetails.named("Luna", "Lima").withBirthDate(DAY));
        assertThat(child.ageInMonths(DAY.plusMonths(23))).isEqualTo(23);
        assertThat(child.ageInMonths(DAY.plusMonths(24))).isNull();
        assertThat(child.ageInMonths(DAY.minusDays(9))).isZero();
        PersonDetails ofTheYear = PersonDetails.named("Luna", "Lima").withBirth(new Birth(DAY, Certainty.YEAR, null));
        assertThat(person(ofTheYear).ageInMonths(DAY)).isNull();
    }

    @Test
    void allThatIsKnownIsReadAgainAsItWasWritten() {
        PersonDetails details = new PersonDetails(
                new PersonName("Ana", "Lima", "Anita"),
                new Birth(DAY, Certainty.MONTH, null),
                "female",
                "woman",
                new SpokenLanguages("es", true, List.of("en", "pt")),
                new ContactDetails(
                        List.of(
                                new ContactPoint(ContactKind.PHONE, "312 555 0100", false),
                                new ContactPoint(ContactKind.PHONE, "312 555 0200", null)),
                        "Millbrook",
                        "60601"));
        assertThat(PersonText.read(PersonText.of(details))).isEqualTo(details);
    }

    @Test
    void aRevisionOfBeforeThereWereContactPointsIsRead() {
        PersonDetails read = PersonText.read(
                "{\"firstName\":\"Ana\",\"lastName\":\"\",\"birthDate\":\"1988-03-12\",\"phone\":\"555 0100\"}");
        assertThat(read.phone()).isEqualTo("555 0100");
        assertThat(read.birth()).isEqualTo(Birth.on(LocalDate.of(1988, 3, 12)));
    }

    @Test
    void theNewestNumberGoesFirstAndTheSecondStays() {
        ContactDetails two = new ContactDetails(
                List.of(
                        new ContactPoint(ContactKind.PHONE, "1", null),
                        new ContactPoint(ContactKind.PHONE, "2", true),
                        new ContactPoint(ContactKind.EMAIL, "a@b.org", null)),
                null,
                null);
        assertThat(two.withFirst(ContactKind.PHONE, "3").of(ContactKind.PHONE))
                .extracting(ContactPoint::value)
                .containsExactly("3", "2");
        assertThat(two.withFirst(ContactKind.PHONE, null).first(ContactKind.PHONE))
                .isEqualTo("2");
        assertThat(two.withFirst(ContactKind.PHONE, "1")).isSameAs(two);
        assertThat(two.withFirst(ContactKind.PHONE, "3").first(ContactKind.EMAIL))
                .isEqualTo("a@b.org");
    }

    @Test
    void whatIsNoWayToReachSomebodyIsRefusedAtItsField() {
        assertInvalid("phone", "phone-without-digits", () -> ContactPointPolicy.check(of(ContactKind.PHONE, "none")));
        assertInvalid(
                "email", "email-unreadable", () -> ContactPointPolicy.check(of(ContactKind.EMAIL, "ana at home")));
        assertInvalid(
                "address",
                "contact-too-long",
                () -> ContactPointPolicy.check(of(ContactKind.ADDRESS, "x".repeat(301))),
                300);
        ContactPointPolicy.check(of(ContactKind.EMAIL, "ana@example.org"));
    }

    @Test
    void aNameNeedsSomethingToSee() {
        assertThat(Completion.isNamed(PersonDetails.named("\u200b\u2800", "\u00a0")))
                .isFalse();
        assertThat(Completion.isNamed(PersonDetails.named("", "李"))).isTrue();
    }

    private static ContactDetails of(ContactKind kind, String value) {
        return new ContactDetails(List.of(new ContactPoint(kind, value, null)), null, null);
    }

    private static Person person(PersonDetails details) {
        return new Person(UUID.randomUUID(), 1, details, DAY, Instant.EPOCH, "intake");
    }
}
