package org.throughline.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.PersonSearchRepository;
import org.throughline.people.domain.PersonSearchRepository.Knowledge;
import org.throughline.shared.Actor;
import org.throughline.shared.FactKind;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;
import org.throughline.shared.SqlCondition;

/**
 * The records of persons, for whoever may know of them: who reads a case of theirs; and of somebody without a case, who
 * reads that of a client in the same household or of a relative. Every read is logged.
 */
@Service
@Transactional
public class PersonRecords {

    private final Persons persons;
    private final Households households;
    private final Consents consents;
    private final Deaths deaths;
    private final ContactRules contactRules;
    private final PersonFacts facts;
    private final PersonSearchRepository search;
    private final PersonAccess access;
    private final AccessLog log;

    PersonRecords(
            Persons persons,
            Households households,
            Consents consents,
            Deaths deaths,
            ContactRules contactRules,
            PersonFacts facts,
            PersonSearchRepository search,
            PersonAccess access,
            AccessLog log) {
        this.persons = persons;
        this.households = households;
        this.consents = consents;
        this.deaths = deaths;
        this.contactRules = contactRules;
        this.facts = facts;
        this.search = search;
        this.access = access;
        this.log = log;
    }

    /** Those whom the reader may know of, by name. */
    public Slice<FoundPerson> search(PersonQuery query, Actor reader) {
        Slice<FoundPerson> found = search.slice(query.terms(), readable(reader), query.limit(), query.after())
                .map(match -> new FoundPerson(match.person(), match.found(), open(match.person(), reader)));
        log.listed(
                reader,
                "people",
                query.accessed(
                        found.items().stream().map(row -> row.person().id()).toList()));
        return found;
    }

    /**
     * People like this one whom the reader may know of, likeliest first.
     *
     * @throws Rejection not found {@code person-unknown}, also where the reader may not know of them
     */
    public List<FoundPerson> alike(UUID personId, Actor reader) {
        Person person = known(personId, reader);
        PersonDetails details = person.details();
        List<UUID> alike = persons
                .possibleDuplicates(new DuplicateQuery(
                        details.firstName(), details.lastName(), details.birthDate(), details.phone(), person.id()))
                .stream()
                .map(PossibleDuplicate::personId)
                .toList();
        Set<UUID> visible = knownAmong(alike, reader);
        List<UUID> shown = alike.stream().filter(visible::contains).toList();
        Map<UUID, Person> found = persons.findAll(shown);
        log.listed(reader, "people", AccessedList.of(shown, shown.size(), Map.of(), null));
        return shown.stream()
                .map(found::get)
                .map(one -> new FoundPerson(one, "now", open(one, reader)))
                .toList();
    }

    /**
     * All that is on file of a person.
     *
     * @throws Rejection not found {@code person-unknown}, also where the reader may not know of them
     */
    public PersonView view(UUID personId, Actor reader) {
        return view(personId, reader, "person");
    }

    /** The same, as the part {@code what} of the record that the log of access names. */
    PersonView view(UUID personId, Actor reader, String what) {
        Person person = known(personId, reader);
        log.read(reader, AccessLog.PERSON, person.id(), null, what);
        List<HouseholdMember> members =
                households.of(person.id()).map(Household::members).orElse(List.of());
        List<RelatedPerson> relations = households.relations(person.id());
        Set<UUID> linked = knownAmong(
                Stream.concat(
                                members.stream().map(member -> member.person().id()),
                                relations.stream().map(RelatedPerson::personId))
                        .toList(),
                reader);
        return new PersonView(
                person,
                persons.history(person.id()),
                deaths.of(person.id()).orElse(null),
                contactRules.of(person.id()).orElse(null),
                facts.history(person.id()),
                members,
                relations,
                linked,
                access.cases(person.id(), reader),
                consents.of(person.id()),
                mayChange(person.id(), reader));
    }

    /** Which of these persons the reader may know of. */
    @Transactional(readOnly = true)
    public Set<UUID> knownAmong(Collection<UUID> personIds, Actor reader) {
        return search.knownAmong(personIds, readable(reader));
    }

    /**
     * Corrects what is known; see {@link Persons#correct}.
     *
     * @throws Rejection not found {@code person-unknown}; forbidden {@code person-reads-only} for who reads in an
     *     emergency
     */
    public void correct(UUID personId, int seen, PersonDetails details, String reason, Actor actor) {
        Person person = changeable(personId, actor);
        persons.correct(person.id(), seen, details, reason, actor);
    }

    /**
     * Corrects a fact; see {@link PersonFacts#correct}.
     *
     * @throws Rejection as {@link #correct(UUID, int, PersonDetails, String, Actor)}; conflict {@code fact-is-detail} for
     *     one that is corrected among the person's details
     */
    public void correctFact(UUID personId, FactKind kind, Object answer, String reason, Actor actor) {
        Person person = changeable(personId, actor);
        if (kind.isDetail()) {
            throw Rejection.conflict("fact-is-detail");
        }
        facts.correct(person.id(), kind, answer, reason, actor);
    }

    /** Takes a release of information back; see {@link Consents#revoke}. */
    public void revoke(UUID consentId, String reason, Actor actor) {
        Consent consent = consents.find(consentId).orElseThrow(PersonRecords::noConsent);
        if (find(consent.personId(), actor).isEmpty()) {
            throw noConsent();
        }
        changeable(consent.personId(), actor);
        consents.revoke(consentId, reason, actor);
    }

    /**
     * Who read or changed the record, newest first, for supervisors.
     *
     * @throws Rejection forbidden {@code access-log-not-yours}
     */
    public Slice<AccessEntry> accesses(UUID personId, String after, Actor reader) {
        Person person = known(personId, reader);
        if (!reader.is(Role.SUPERVISOR)) {
            throw Rejection.forbidden("access-log-not-yours");
        }
        log.read(reader, AccessLog.PERSON, person.id(), null, "access-log");
        return log.ofPerson(person.id(), null, after);
    }

    private List<String> open(Person person, Actor reader) {
        return access.cases(person.id(), reader).stream()
                .filter(PersonCase::isOpen)
                .map(PersonCase::caseNumber)
                .toList();
    }

    private Person changeable(UUID personId, Actor actor) {
        Person person = known(personId, actor);
        if (!mayChange(person.id(), actor)) {
            throw Rejection.forbidden("person-reads-only");
        }
        return person;
    }

    /** @throws Rejection not found {@code person-unknown}, also where the actor may not know of them */
    UUID survivor(UUID personId, Actor actor) {
        return known(personId, actor).id();
    }

    /** Whether the actor may know of the person and change their record. */
    boolean mayChange(UUID personId, Actor actor) {
        SqlCondition own = access.changeable(actor, "p.id");
        SqlCondition other = access.changeable(actor, "coalesce(o.linked_to, o.id)");
        return !search.knownAmong(List.of(personId), knowledge(own, other)).isEmpty();
    }

    private Person known(UUID personId, Actor reader) {
        return find(personId, reader).orElseThrow(() -> Rejection.notFound("person-unknown"));
    }

    private Optional<Person> find(UUID personId, Actor reader) {
        return persons.find(personId)
                .filter(person -> !knownAmong(List.of(person.id()), reader).isEmpty());
    }

    private Knowledge readable(Actor reader) {
        return knowledge(access.readable(reader, "p.id"), access.readable(reader, "coalesce(o.linked_to, o.id)"));
    }

    private Knowledge knowledge(SqlCondition own, SqlCondition other) {
        return new Knowledge(own.sql(), access.withoutCase("p.id").sql(), other.sql(), own.params());
    }

    private static Rejection noConsent() {
        return Rejection.notFound("consent-unknown");
    }
}
