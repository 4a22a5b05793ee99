package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.people.ContactPoint.ContactKind;

class PersonHistoryTest {

    private static final PersonDetails FIRST =
            PersonDetails.named("Ana", "Reyes").withPhone("312 555 0100");

    @Test
    void aFormerNameIsValidUntilAnotherTookItsPlaceAndKeepsTheReason() {
        PersonDetails married = FIRST.withName(new PersonName("Ana", "Lima", null));
        PersonHistory history = history(
                new PersonRevision(FIRST, at(1), "intake", null),
                new PersonRevision(FIRST.withBirth(Birth.about(30)), at(2), "intake", null),
                new PersonRevision(married, at(5), "carla", "married"));
        assertThat(history.names())
                .extracting(
                        former -> former.value().full(),
                        PersonHistory.FormerValue::from,
                        PersonHistory.FormerValue::until,
                        PersonHistory.FormerValue::reason,
                        PersonHistory.FormerValue::by)
                .containsExactly(tuple("Ana Reyes", day(1), day(5), "married", "carla"));
        assertThat(history.births())
                .extracting(former -> former.value().approximateAge())
                .containsExactly(30);
    }

    @Test
    void aNumberThatWasReplacedIsKeptWithTheDaysOfItsValidity() {
        PersonHistory history = history(
                new PersonRevision(FIRST, at(1), "intake", null),
                new PersonRevision(FIRST.withPhone("312 555 0200"), at(3), "carla", "new phone"));
        assertThat(history.contacts())
                .extracting(
                        known -> known.point().value(),
                        PersonHistory.KnownContact::from,
                        PersonHistory.KnownContact::until)
                .containsExactly(tuple("312 555 0200", day(3), null), tuple("312 555 0100", day(1), day(3)));
    }

    @Test
    void aNumberThatIsUsedAgainHoldsFromThen() {
        PersonHistory history = history(
                new PersonRevision(FIRST, at(1), "intake", null),
                new PersonRevision(FIRST.withPhone(null), at(2), "carla", "lost"),
                new PersonRevision(FIRST, at(3), "carla", "found"));
        assertThat(history.contacts())
                .extracting(PersonHistory.KnownContact::from, PersonHistory.KnownContact::until)
                .containsExactly(tuple(day(3), null), tuple(day(1), day(2)));
    }

    @Test
    void sayingThatANumberIsUnsafeDoesNotEndIt() {
        ContactDetails unsafe =
                new ContactDetails(List.of(new ContactPoint(ContactKind.PHONE, "312 555 0100", false)), null, null);
        PersonHistory history = history(
                new PersonRevision(FIRST, at(1), "intake", null),
                new PersonRevision(FIRST.withContact(unsafe), at(4), "carla", "he reads her phone"));
        assertThat(history.contacts())
                .extracting(
                        known -> known.point().safe(),
                        PersonHistory.KnownContact::from,
                        PersonHistory.KnownContact::until)
                .containsExactly(tuple(false, day(1), null));
    }

    private static PersonHistory history(PersonRevision... revisions) {
        return PersonHistory.of(List.of(revisions), ZoneOffset.UTC);
    }

    private static Instant at(int day) {
        return Instant.parse("2026-03-0" + day + "T10:00:00Z");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
