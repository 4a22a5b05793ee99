package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

@LifecycleTest
class PeopleTest {

    private static final Actor INTAKE = new Actor("intake", "Ines", Set.of("intake"), Set.of());

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    Consents consents;

    @Autowired
    AccessLog accessLog;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_log set by = 'nobody'",
                "delete from access_log",
                "truncate access_log",
                "delete from consent",
                "update consent set purpose = 'anything'",
                "update person_revision set by = 'nobody'",
                "truncate person_revision"
            })
    void theDatabaseRefusesToRewriteWhatMustLast(String sql) {
        UUID person = persons.register(PersonDetails.named("Lasting", "Record"), INTAKE);
        consent(person, UUID.randomUUID());
        assertThatThrownBy(() -> owner.sql(sql).update()).hasMessageMatching("(?s).*(append-only|never changed).*");
    }

    @Test
    void whoReadAPersonsRecordStaysOnFile() {
        UUID person = persons.register(PersonDetails.named("Looked", "Upon"), INTAKE);
        UUID caseId = UUID.randomUUID();
        persons.view(person, caseId, INTAKE);
        assertThat(accessLog.ofSubject(AccessLog.PERSON, person, 10, null).items())
                .extracting(AccessEntry::action, AccessEntry::by, AccessEntry::what)
                .containsExactly(tuple("read", "intake", "details"), tuple("write", "intake", "registered"));
        assertThat(accessLog.ofCase(caseId, 10, null).items()).hasSize(1);
    }

    @Test
    void peopleAlikeAreFoundBySpellingBySoundAndByBirthDate() {
        LocalDate born = LocalDate.of(1979, 5, 17);
        UUID known =
                persons.register(PersonDetails.named("Siobhan", "Vandermeulen").withBirthDate(born), INTAKE);
        assertThat(found(new DuplicateQuery("Siobhán", "Vandermulen", null, null)))
                .contains(known);
        assertThat(found(new DuplicateQuery("Siobhan", "Vandermulen", born, null)))
                .contains(known);
        assertThat(found(new DuplicateQuery("Zoltan", "Vandermeulen", LocalDate.of(1950, 1, 1), null)))
                .doesNotContain(known);
        assertThat(found(new DuplicateQuery("Siobhan", "Vandermeulen", born, null, known)))
                .doesNotContain(known);
    }

    /** Worked examples: what similarity() of PostgreSQL says of each pair. */
    @ParameterizedTest
    @CsvSource({
        "Catherine, Wojtowicz, Katherine, Wojtowicz, 0.739",
        "Wojciechowski, Bartosz, Bartosz, Wojciechowski, 1.0",
        "Guillermo, Fuenmayor, Guillermo, Fuenmayer, 0.739",
        "Мирослава, Ковальчук, Мирослава, Ковальчук-Бойко, 0.795",
        "Ахметова, Гульнара, Ахметова, Гульнора, 0.784",
        "Παπαδόπουλος, Νικόλαος, Παπαδόπουλος, Νικόλας, 0.941"
    })
    void namesNearlyTheSameAreFoundInWhateverScript(
            String first, String last, String otherFirst, String otherLast, double similarity) {
        LocalDate born = LocalDate.of(1966, 2, 3);
        UUID known = persons.register(PersonDetails.named(otherFirst, otherLast).withBirthDate(born), INTAKE);

        assertThat(persons.possibleDuplicates(new DuplicateQuery(first, last, born, null)))
                .filteredOn(duplicate -> duplicate.personId().equals(known))
                .singleElement()
                .satisfies(duplicate -> assertThat(duplicate.reasons())
                        .containsAnyOf("similar-name", "swapped-names")
                        .endsWith("same-birth-date"));
        assertThat(jdbc.sql("select similarity(name_letters(name_key(?, ?)), name_letters(name_key(?, ?)))")
                        .params(first, last, otherFirst, otherLast)
                        .query(Double.class)
                        .single())
                .isCloseTo(similarity, within(0.001));
    }

    @Test
    void namesOfOneScriptAreNotAlikeForThatAlone() {
        LocalDate born = LocalDate.of(1957, 8, 9);
        UUID other = persons.register(PersonDetails.named("Дмитро", "Шевченко").withBirthDate(born), INTAKE);
        assertThat(found(new DuplicateQuery("Анна", "Кузьмина", born, null))).doesNotContain(other);
    }

    @Test
    void similarNamesAreFoundByTheIndex() {
        String plan = owner.rolledBack(() -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join("\n", jdbc.sql("""
                    explain select id from person where name_letters(name_key) % name_letters('ana')
                    order by name_letters(name_key) <-> name_letters('ana') limit 25""").query(String.class).list());
        });
        assertThat(plan).contains("person_name_letters");
    }

    @Test
    void linkedRecordsAreOnePersonWhoKnowsWhatBothKnew() {
        UUID known = persons.register(PersonDetails.named("Linked", "Once"), INTAKE);
        UUID again = persons.register(PersonDetails.named("Linkd", "Once").withPhone("+1 312 555 0199"), INTAKE);
        UUID organization = UUID.randomUUID();
        consent(again, organization);

        assertThat(persons.link(again, known, false, INTAKE)).isEqualTo(known);
        assertThat(persons.link(again, known, false, INTAKE)).isEqualTo(known);

        Person one = persons.find(again).orElseThrow();
        assertThat(one.id()).isEqualTo(known);
        assertThat(one.name()).isEqualTo("Linked Once");
        assertThat(one.details().phone()).isEqualTo("+1 312 555 0199");
        assertThat(consents.onFile(known, organization, LocalDate.now(clock))).isTrue();
    }

    @Test
    void aLinkTakenBackLeavesTwoPeopleAsTheyWere() {
        UUID known = persons.register(PersonDetails.named("Two", "People").withPhone("+1 312 555 0100"), INTAKE);
        UUID other = persons.register(PersonDetails.named("Too", "People").withApproximateAge(41), INTAKE);
        UUID child = households.addMember(other, PersonDetails.named("Child", "People"), Relation.CHILD, INTAKE);
        Person before = persons.find(known).orElseThrow();

        persons.link(other, known, false, INTAKE);
        assertThat(persons.find(other).orElseThrow().details().approximateAge()).isEqualTo(41);
        assertThat(households.of(known).orElseThrow().members())
                .extracting(member -> member.person().id())
                .containsExactly(child);
        assertThat(households.relations(known))
                .extracting(RelatedPerson::personId)
                .containsExactly(child);

        persons.unlink(other, "The neighbor of the same name", INTAKE);
        assertThat(persons.find(other).orElseThrow().id()).isEqualTo(other);
        assertThat(persons.find(known).orElseThrow().details()).isEqualTo(before.details());
        assertThat(households.of(known)).isEmpty();
        assertThat(households.of(other).orElseThrow().members()).hasSize(1);
        assertThatThrownBy(() -> persons.unlink(other, "Twice", INTAKE)).hasMessageContaining("person-not-linked");
    }

    @Test
    void whatSomebodyWroteAfterALinkStaysWhenItIsTakenBack() {
        UUID known = persons.register(PersonDetails.named("Written", "Later"), INTAKE);
        UUID other = persons.register(PersonDetails.named("Writen", "Later").withPhone("+1 312 555 0101"), INTAKE);
        persons.link(other, known, false, INTAKE);
        persons.update(known, persons.find(known).orElseThrow().details().withPhone("+1 312 555 0102"), INTAKE);

        persons.unlink(other, "Another family", INTAKE);
        assertThat(persons.find(known).orElseThrow().details().phone()).isEqualTo("+1 312 555 0102");
    }

    @Test
    void aLinkTakenBackFreesThoseLinkedThroughIt() {
        UUID first = persons.register(PersonDetails.named("First", "Ofthree"), INTAKE);
        UUID second = persons.register(PersonDetails.named("Second", "Ofthree"), INTAKE);
        UUID third = persons.register(PersonDetails.named("Third", "Ofthree"), INTAKE);
        persons.link(third, second, false, INTAKE);
        persons.link(second, first, false, INTAKE);
        assertThat(persons.find(third).orElseThrow().id()).isEqualTo(first);

        persons.unlink(second, "Not the same", INTAKE);
        assertThat(persons.find(third).orElseThrow().id()).isEqualTo(second);
        assertThat(persons.find(second).orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void aRevokedConsentIsKeptAndCountsNoMore() {
        UUID person = persons.register(PersonDetails.named("Minds", "Changed"), INTAKE);
        UUID organization = UUID.randomUUID();
        UUID consent = consent(person, organization);
        consents.revoke(consent, "asked to", INTAKE);
        assertThat(consents.onFile(person, organization, LocalDate.now(clock))).isFalse();
        assertThat(consents.of(person)).hasSize(1);
        assertThatThrownBy(() -> consents.revoke(consent, "again", INTAKE))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("consent-revoked"));
    }

    @Test
    void relationsReadBothWaysAndAMemberStatedTwiceIsOnePerson() {
        UUID mother = persons.register(PersonDetails.named("Mother", "Ofall"), INTAKE);
        PersonDetails stated = PersonDetails.named("Child", "Ofall").withApproximateAge(7);
        UUID child = households.addMember(mother, stated, Relation.CHILD, INTAKE);
        assertThat(households.addMember(mother, stated, Relation.CHILD, INTAKE)).isEqualTo(child);

        assertThat(households.of(mother).orElseThrow().members())
                .extracting(member -> member.relation())
                .containsExactly(Relation.CHILD);
        assertThat(households.relations(child))
                .extracting(RelatedPerson::personId, RelatedPerson::relation)
                .containsExactly(tuple(mother, Relation.PARENT));
    }

    @Test
    void twoChildrenOfOneNameStayTwoAndACorrectedRowStaysOne() {
        UUID mother = persons.register(PersonDetails.named("Mother", "Oftwins"), INTAKE);
        HouseholdRow younger =
                new HouseholdRow(PersonDetails.named("Ana", "Oftwins").withApproximateAge(3), Relation.CHILD);
        HouseholdRow elder =
                new HouseholdRow(PersonDetails.named("Ana", "Oftwins").withApproximateAge(9), Relation.CHILD);
        List<UUID> children = households.record(mother, List.of(younger, elder), INTAKE);
        assertThat(children).doesNotHaveDuplicates().hasSize(2);
        assertThat(households.record(mother, List.of(elder, younger), INTAKE))
                .containsExactly(children.get(1), children.get(0));

        HouseholdRow corrected =
                new HouseholdRow(PersonDetails.named("Anna", "Oftwins").withApproximateAge(9), Relation.CHILD);
        assertThat(households.record(mother, List.of(corrected, younger), INTAKE))
                .containsExactly(children.get(1), children.get(0));
        assertThat(persons.find(children.get(1)).orElseThrow().name()).isEqualTo("Anna Oftwins");
    }

    @Test
    void aBirthDateMayBeAnExpectedChildsButNoLater() {
        LocalDate today = LocalDate.now(clock);
        persons.register(PersonDetails.named("Baby", "Expected").withBirthDate(today.plusDays(280)), INTAKE);
        assertThatThrownBy(() -> persons.register(
                        PersonDetails.named("Much", "Later").withBirthDate(today.plusDays(301)), INTAKE))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.field()).isEqualTo("birthDate"));
    }

    /** Otherwise the card on top would be whichever record the database happens to come to first. */
    @Test
    void ofThoseAlikeInEverythingWhoeverIsOnFileLongerStandsFirst() {
        String family = "Alike" + UUID.randomUUID();
        List<UUID> registered = Stream.generate(() -> persons.register(PersonDetails.named("Twin", family), INTAKE))
                .limit(4)
                .toList();
        for (int i = 0; i < registered.size(); i++) {
            owner.sql("update person set registered_at = registered_at - make_interval(mins => ?) where id = ?")
                    .params(i * 5 + 5, registered.get(i))
                    .update();
        }
        List<UUID> oldestFirst = new ArrayList<>(registered);
        Collections.reverse(oldestFirst);
        assertThat(found(new DuplicateQuery("Twin", family, null, null))).isEqualTo(oldestFirst);
    }

    private List<UUID> found(DuplicateQuery query) {
        return persons.possibleDuplicates(query).stream()
                .map(PossibleDuplicate::personId)
                .toList();
    }

    private UUID consent(UUID person, UUID organization) {
        return consents.record(
                new NewConsent(
                        person, null, organization, "Food pantry", "referral", "name and need", "verbal", null, null),
                INTAKE);
    }
}
