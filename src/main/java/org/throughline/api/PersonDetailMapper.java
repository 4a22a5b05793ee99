package org.throughline.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.intake.ClientMatcher;
import org.throughline.people.Birth;
import org.throughline.people.Consent;
import org.throughline.people.FoundPerson;
import org.throughline.people.HouseholdMember;
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonHistory;
import org.throughline.people.PersonName;
import org.throughline.people.PersonView;
import org.throughline.people.RelatedPerson;
import org.throughline.people.RelationTerms;
import org.throughline.people.SafeContact;
import org.throughline.shared.Actor;

/** Persons in the words of the API. */
@Component
class PersonDetailMapper {

    private final ClientMatcher matching;
    private final Clock clock;

    PersonDetailMapper(ClientMatcher matching, Clock clock) {
        this.matching = matching;
        this.clock = clock;
    }

    PersonDetail.ListedPerson row(FoundPerson found, Actor reader) {
        Person person = found.person();
        return new PersonDetail.ListedPerson(
                person.id(),
                person.name(),
                person.details().birthDate(),
                certainty(person.details().birth()),
                person.details().place(),
                found.found(),
                found.openCases(),
                matching.shown(person, reader).orElse(null));
    }

    PersonDetail detail(PersonView view) {
        Person person = view.person();
        PersonName name = person.details().name();
        return new PersonDetail(
                new PersonDetail.PersonHead(person.id(), person.revision(), person.name()),
                new PersonDetail.Names(
                        new PersonDetail.Current(name.first(), name.last(), name.preferred()),
                        view.history().names().stream().map(this::former).toList()),
                about(person),
                view.died() == null ? null : view.died().on(),
                rule(view.contactRule()),
                view.facts().stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.now()), one.before().stream()))
                        .map(one -> new PersonDetail.FactDetail(
                                one.kind().id(), one.value(), one.at(), one.by(), one.reason()))
                        .toList(),
                view.history().contacts().stream().map(this::contact).toList(),
                view.members().stream().map(member -> member(member, view)).toList(),
                view.relations().stream().map(one -> related(one, view)).toList(),
                view.cases().stream()
                        .map(one -> new PersonDetail.CaseOfPerson(
                                one.caseNumber(), one.status(), one.stage(), one.openedAt(), one.worker()))
                        .toList(),
                view.consents().stream().map(this::release).toList());
    }

    private PersonDetail.PersonalFacts about(Person person) {
        PersonDetails details = person.details();
        List<String> languages = Stream.concat(
                        Stream.ofNullable(details.language()), details.languages().others().stream())
                .toList();
        return new PersonDetail.PersonalFacts(
                details.birthDate(),
                certainty(details.birth()),
                details.approximateAge(),
                person.age(LocalDate.now(clock)),
                details.sex(),
                details.gender(),
                languages,
                details.interpreterNeeded(),
                details.place(),
                details.postalCode());
    }

    private static PersonDetail.ContactRule rule(SafeContact rule) {
        return rule == null ? null : new PersonDetail.ContactRule(rule.kind().id(), rule.how());
    }

    /** An age without a date is approximate. */
    private static String certainty(Birth birth) {
        if (birth.isUnknown()) {
            return null;
        }
        return birth.certainty() == null
                ? Birth.Certainty.APPROXIMATE.id()
                : birth.certainty().id();
    }

    private PersonDetail.FormerName former(PersonHistory.FormerValue<PersonName> name) {
        return new PersonDetail.FormerName(name.value().full(), name.from(), name.until(), name.reason(), name.by());
    }

    private PersonDetail.ContactPointDetail contact(PersonHistory.KnownContact known) {
        return new PersonDetail.ContactPointDetail(
                known.point().kind().id(), known.point().value(), known.point().safe(), known.from(), known.until());
    }

    private PersonDetail.HouseholdMemberDetail member(HouseholdMember member, PersonView view) {
        return new PersonDetail.HouseholdMemberDetail(
                linked(member.person().id(), view),
                member.person().name(),
                member.person().age(LocalDate.now(clock)),
                member.relation() == null ? null : member.relation().id(),
                member.since());
    }

    private static PersonDetail.Related related(RelatedPerson one, PersonView view) {
        RelationTerms terms = one.terms();
        return new PersonDetail.Related(
                linked(one.personId(), view),
                one.name(),
                one.relation().id(),
                terms.form() == null ? null : terms.form().id(),
                terms.quality() == null ? null : terms.quality().id(),
                terms.since(),
                terms.until(),
                terms.confidential());
    }

    private static UUID linked(UUID person, PersonView view) {
        return view.visiblePeople().contains(person) ? person : null;
    }

    private PersonDetail.Release release(Consent consent) {
        return new PersonDetail.Release(
                consent.id(),
                consent.organization(),
                consent.purpose(),
                consent.information(),
                consent.method(),
                consent.from(),
                consent.until(),
                consent.isValidOn(LocalDate.now(clock)),
                consent.revocation().made().at(),
                consent.revocation().made().by(),
                consent.revocation().reason());
    }
}
